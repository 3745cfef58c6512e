namespace OrderGrains.Orders.Outbox;

/// <summary>How patient the outbox is.</summary>
internal static class OutboxSettings
{
    /// <summary>How many effects are delivered at a time, beside those that wait for another try.</summary>
    public const int Batch = 100;

    /// <summary>How long the relay sleeps without a signal: effects that another process left behind wait no longer.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);

    public static readonly TimeSpan FirstRetry = TimeSpan.FromSeconds(1);

    public static readonly TimeSpan LongestRetry = TimeSpan.FromMinutes(5);

    public static readonly TimeSpan SweepEvery = TimeSpan.FromHours(1);
}
