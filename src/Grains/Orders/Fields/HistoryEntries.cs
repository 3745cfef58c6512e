using OrderGrains.Orders.Store;

namespace OrderGrains.Orders;

/// <summary>Turns stored events into what a reader of a history or of the change feed sees.</summary>
internal static class HistoryEntries
{
    public static HistoryEntry Of(StoredEvent stored) => new()
    {
        Version = stored.Version,
        At = stored.At,
        Actor = stored.Actor,
        Door = stored.Door,
        Event = stored.Type,
        Changes = HistoryChanges.Expand(stored.Changes.Span),
    };
}
