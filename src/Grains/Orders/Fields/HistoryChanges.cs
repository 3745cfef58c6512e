using System.Text.Json;
using OrderGrains.Values;

namespace OrderGrains.Orders;

/// <summary>Turns the stored changes of an event into what a reader of the history sees: single members, only those that differ.</summary>
public static class HistoryChanges
{
    /// <summary>
    /// Drills into objects and lists: a changed first name is <c>shippingAddress.firstName</c>, a changed quantity
    /// <c>lines[0].quantity</c>.
    /// </summary>
    /// <param name="json">What <see cref="OrderEvent.WriteChanges"/> wrote, UTF-8.</param>
    /// <exception cref="JsonException">The text is not JSON.</exception>
    public static ValueList<HistoryChange> Expand(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        using var document = JsonDocument.ParseValue(ref reader);
        var found = new List<HistoryChange>();
        foreach (var change in document.RootElement.EnumerateArray())
            Drill(change.GetProperty("path"u8).GetString()!, Member(change, "from"), Member(change, "to"), found);

        return found.ToValueList();
    }

    private static void Drill(string path, JsonElement? from, JsonElement? to, List<HistoryChange> found)
    {
        if (from is { } before && to is { } after && JsonElement.DeepEquals(before, after))
            return;

        var start = found.Count;
        if (AreBoth(JsonValueKind.Object, from, to))
        {
            foreach (var name in Names(from).Union(Names(to), StringComparer.Ordinal))
                Drill($"{path}.{name}", Member(from, name), Member(to, name), found);
        }
        else if (AreBoth(JsonValueKind.Array, from, to))
        {
            for (var index = 0; index < Math.Max(Length(from), Length(to)); index++)
                Drill($"{path}[{index}]", Item(from, index), Item(to, index), found);
        }

        if (found.Count == start)
            found.Add(new(path, Text(from), Text(to)));
    }

    private static bool AreBoth(JsonValueKind kind, JsonElement? from, JsonElement? to) =>
        (from is null || from.Value.ValueKind == kind) && (to is null || to.Value.ValueKind == kind);

    private static IEnumerable<string> Names(JsonElement? value) =>
        value is { } element ? element.EnumerateObject().Select(member => member.Name) : [];

    private static int Length(JsonElement? value) => value?.GetArrayLength() ?? 0;

    private static JsonElement? Item(JsonElement? value, int index) => index < Length(value) ? value!.Value[index] : null;

    private static JsonElement? Member(JsonElement? value, string name) =>
        value is { } element && element.TryGetProperty(name, out var member) ? member : null;

    private static JsonText? Text(JsonElement? value) => value is { } element ? JsonText.From(element) : null;
}
