using System.Text.Json;
using OrderGrains.Orders.Store;
using OrderGrains.Values;

namespace OrderGrains.Orders;

/// <summary>
/// What is stored of an event beside its name and circumstances: <c>[1,1,{…},{…}]</c>, the schema it was written in, the oldest schema
/// whose readers can fold it, and its changes, each a <see cref="StoredChange"/>.
/// </summary>
/// <param name="formerNames">What members were called in older schemas.</param>
internal sealed class EventPayload(FormerNames formerNames)
{
    private const int Schema = 0;
    private const int Reader = 1;
    private const int FirstChange = 2;

    /// <summary>The codec of this program.</summary>
    public static readonly EventPayload Current = new(FormerNames.Known);

    public static void Write(Utf8JsonWriter writer, OrderEvent happened)
    {
        writer.WriteStartArray();
        writer.WriteNumberValue(EventSchema.Current);
        writer.WriteNumberValue(happened.Reader);
        foreach (var change in happened.Changes)
            change.Write(writer);
        writer.WriteEndArray();
    }

    /// <summary>The changes under present names, for those who show them; also those that only newer readers can fold.</summary>
    /// <param name="json">UTF-8.</param>
    /// <exception cref="JsonException">The text is no such payload.</exception>
    public IReadOnlyList<StoredChange> Read(ReadOnlySpan<byte> json) => Read(JsonElement.Parse(json));

    /// <summary>The changes, for those who fold them.</summary>
    /// <param name="json">UTF-8.</param>
    /// <exception cref="NotSupportedException">Only a newer reader can fold them.</exception>
    /// <exception cref="JsonException">The text is no such payload, or a value is not of its member's kind.</exception>
    public ValueList<FieldChange> ReadChanges(ReadOnlySpan<byte> json)
    {
        var (reader, changes) = ReadFold(json);
        return changes ?? throw new NotSupportedException(
            $"The event needs a reader of schema {reader}; this program's is {EventSchema.Current}.");
    }

    /// <summary>The oldest schema whose readers can fold the event, and its changes; null where only a newer reader can.</summary>
    /// <param name="json">UTF-8.</param>
    /// <exception cref="JsonException">The text is no such payload, or a value is not of its member's kind.</exception>
    public (int Reader, ValueList<FieldChange>? Changes) ReadFold(ReadOnlySpan<byte> json)
    {
        var payload = JsonElement.Parse(json);
        var reader = Number(payload, Reader);
        return reader > EventSchema.Current
            ? (reader, null)
            : (reader, Read(payload).Select(change => OrderFields.Shape.Bind(change.Path.Steps, change)).ToValueList());
    }

    /// <summary>The payload without anything personal, for the same readers; null where nothing of it is.</summary>
    /// <param name="json">UTF-8.</param>
    /// <inheritdoc cref="ReadChanges"/>
    public byte[]? Erase(ReadOnlySpan<byte> json)
    {
        var changes = ReadChanges(json);
        var erased = PersonalData.Erase(changes);
        if (erased == changes)
            return null;
        var happened = new OrderEvent("", erased) { Reader = Number(JsonElement.Parse(json), Reader) };
        return StoredJson.Write(writer => Write(writer, happened));
    }

    private StoredChange[] Read(JsonElement payload)
    {
        var schema = Number(payload, Schema);
        return [.. payload.EnumerateArray().Skip(FirstChange).Select(change => formerNames.Upcast(Change(change), schema))];
    }

    private static StoredChange Change(JsonElement change) => new(
        PathText.Parse(Member(change, ChangeNames.Path)?.GetString() ?? throw new JsonException("A change has no path.")),
        Member(change, ChangeNames.From),
        Member(change, ChangeNames.To),
        Member(change, ChangeNames.Append)?.GetString(),
        Member(change, ChangeNames.Index)?.GetInt32());

    private static int Number(JsonElement payload, int place) =>
        payload.ValueKind == JsonValueKind.Array && payload.GetArrayLength() >= FirstChange
        && payload[place] is { ValueKind: JsonValueKind.Number } number
            ? number.GetInt32()
            : throw new JsonException("The payload does not begin with its schema and its reader's.");

    private static JsonElement? Member(JsonElement owner, string name) =>
        owner.ValueKind == JsonValueKind.Object && owner.TryGetProperty(name, out var value) ? value : null;
}
