namespace OrderGrains.Orders;

/// <summary>Settings of the order grains; section <c>OrderGrains:Orders</c>.</summary>
public sealed class OrderGrainOptions
{
    /// <summary>
    /// Commands one order may have waiting, those that only wait to be refused or repeated among them; above it callers are told to come
    /// back (429).
    /// </summary>
    public int MaxPending { get; set; } = 1024;

    /// <summary>How long an Idempotency-Key is remembered, 24 hours to 366 days.</summary>
    public TimeSpan IdempotencyKeepTime { get; set; } = TimeSpan.FromHours(24);
}
