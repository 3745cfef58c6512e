namespace OrderGrains.Orders.Store;

/// <summary>A part of a merchant's change feed.</summary>
/// <param name="Items">The events, those of one order by version and sequence.</param>
/// <param name="Next">The store's cursor behind the last event that was looked at; the one asked with when there is none.</param>
public sealed record FeedPage(IReadOnlyList<FeedEvent> Items, string Next)
{
    /// <summary>
    /// How long a transaction that is still under way has kept changes back which are there behind the page; null where the page is not
    /// empty, or nothing is kept back.
    /// </summary>
    public TimeSpan? HeldBack { get; init; }
}
