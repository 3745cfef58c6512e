namespace OrderGrains.Orders;

/// <summary>
/// The schemas of a build that is one ahead. It writes events of the next schema that the one before can fold too, until it is told that
/// no older process is left: from then on, those that it cannot.
/// </summary>
internal static class EventSchema
{
    /// <summary>The oldest schema whose readers can fold what this build writes.</summary>
    public static readonly int First = Environment.GetEnvironmentVariable("ORDERGRAINS_NEWER_EVENTS") is null ? 1 : 2;

    /// <summary>What this build writes, and the newest it reads.</summary>
    public const int Current = 2;
}
