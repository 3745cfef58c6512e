using System.Text.Json;
using OrderGrains.Orders.Store;
using OrderGrains.Values;

namespace OrderGrains.Orders;

/// <summary>Turns stored events into what a reader of a history or of the change feed sees: what is stored.</summary>
internal static class HistoryEntries
{
    public static HistoryEntry Of(StoredEvent stored) => new()
    {
        Version = stored.Version,
        At = stored.At,
        Actor = stored.Actor,
        Door = stored.Door,
        Event = stored.Type,
        Changes = Changes(stored.Changes.Span),
    };

    /// <summary>An event that has not been stored yet.</summary>
    public static HistoryEntry Of(RecordedEvent recorded) => new()
    {
        Version = recorded.Version,
        At = recorded.At,
        Actor = recorded.Actor,
        Door = recorded.Door,
        Event = recorded.Event.Type,
        Changes = Changes(recorded.Changes),
    };

    private static ValueList<HistoryChange> Changes(ReadOnlySpan<byte> payload) =>
        EventPayload.Current.Read(payload).Select(Change).ToValueList();

    private static HistoryChange Change(StoredChange change) =>
        new(change.Path.ToString(), Text(change.From), Text(change.To), change.Append);

    private static JsonText? Text(JsonElement? value) => value is { } element ? JsonText.Exactly(element) : null;
}
