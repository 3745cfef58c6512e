using OrderGrains.Orders.Writing;

namespace OrderGrains.Orders;

/// <summary>Settings of the order grains; section <c>OrderGrains:Orders</c>.</summary>
public sealed class OrderGrainOptions
{
    /// <summary>
    /// Commands one order may have waiting, those that only wait to be refused or repeated among them; above it callers are told to come
    /// back (429).
    /// </summary>
    public int MaxPending { get; set; } = 1024;

    /// <summary>
    /// The most bytes of an order as it is stored, 64 KiB to 16 MiB; a command that would make it larger is refused (413). The body of an
    /// import may have 4 MiB at most.
    /// </summary>
    public int MaxBytes { get; set; } = 4 * 1024 * 1024;

    /// <summary>
    /// How long a request waits for the answer of a payment gateway before it is answered with the movement pending, 0 to 2.5 seconds: less
    /// than calls between silos may take.
    /// </summary>
    public TimeSpan GatewayWait { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>
    /// Lets orders be carried by a courier that nobody employs and that moves their parcels by itself, for trying out what follows parcels.
    /// Unset means: everywhere but in the Production environment.
    /// </summary>
    public bool? SimulatedCourier { get; set; }

    /// <summary>How long an Idempotency-Key is remembered, 24 hours to 366 days.</summary>
    public TimeSpan IdempotencyKeepTime { get; set; } = TimeSpan.FromHours(24);

    /// <summary>
    /// How many commands of each kind an order remembers; no setting, but little of it makes what follows from it show soon.
    /// </summary>
    internal int Remembered { get; init; } = CommandMemory.Kept;
}
