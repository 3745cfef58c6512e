using OrderGrains.Orders.Store;

namespace OrderGrains.Orders;

/// <summary>Turns events into what a reader of a history or of the change feed sees.</summary>
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

    /// <summary>An event that has not been stored yet.</summary>
    public static HistoryEntry Of(RecordedEvent recorded) => new()
    {
        Version = recorded.Version,
        At = recorded.At,
        Actor = recorded.Actor,
        Door = recorded.Door,
        Event = recorded.Event.Type,
        Changes = HistoryChanges.Expand(recorded.Changes),
    };
}
