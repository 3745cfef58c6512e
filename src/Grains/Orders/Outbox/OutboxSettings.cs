namespace OrderGrains.Orders.Outbox;

/// <summary>How patient the outbox is.</summary>
internal static class OutboxSettings
{
    /// <summary>How many effects are claimed, and how many orders' are delivered, at a time.</summary>
    public const int Batch = 100;

    /// <summary>How long the relay sleeps without a signal: effects that another process left behind wait no longer.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);

    /// <summary>How long a claim holds: nobody else delivers meanwhile, and nobody at all where the relay died.</summary>
    public static readonly TimeSpan Hold = TimeSpan.FromMinutes(1);

    /// <summary>How long a receiver may take to answer.</summary>
    public static readonly TimeSpan CallLimit = TimeSpan.FromSeconds(10);

    /// <summary>No call is begun on a claim that is older.</summary>
    public static readonly TimeSpan LastCall = Hold - CallLimit;

    public static readonly TimeSpan FirstRetry = TimeSpan.FromSeconds(1);

    public static readonly TimeSpan LongestRetry = TimeSpan.FromMinutes(5);
}
