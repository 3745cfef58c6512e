using System.Runtime.InteropServices;
using System.Text.Json;
using OrderGrains.Values;

namespace OrderGrains.Orders;

/// <summary>Turns the stored changes of an event into what a reader of the history sees: single members, only those that differ.</summary>
public static class HistoryChanges
{
    /// <summary>
    /// How many characters a field's single members may take beyond what the field itself takes. Paths repeat the names above a member, so
    /// that deep or wide data grows manifold; where it would grow beyond this, the field is shown as a whole.
    /// </summary>
    private const int MaxGrowth = 1_000_000;

    /// <summary>About what a change takes beside its path and its values.</summary>
    private const int PerChange = 40;

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
        {
            var (path, from, to) = (change.GetProperty("path"u8).GetString()!, Member(change, "from"), Member(change, "to"));
            var (start, left) = (found.Count, MaxGrowth + TextLength(from) + TextLength(to));
            Drill(path, from, to, found, ref left);
            if (left >= 0)
                continue;
            found.RemoveRange(start, found.Count - start);
            found.Add(new(path, Text(from), Text(to)));
        }

        return found.ToValueList();
    }

    private static void Drill(string path, JsonElement? from, JsonElement? to, List<HistoryChange> found, ref int left)
    {
        if (left < 0)
            return;
        if (from is { } before && to is { } after && JsonElement.DeepEquals(before, after))
            return;

        var start = found.Count;
        if (AreBoth(JsonValueKind.Object, from, to))
        {
            foreach (var name in Names(from).Union(Names(to), StringComparer.Ordinal))
                Drill($"{path}.{name}", Member(from, name), Member(to, name), found, ref left);
        }
        else if (AreBoth(JsonValueKind.Array, from, to))
        {
            for (var index = 0; index < Math.Max(Length(from), Length(to)); index++)
                Drill($"{path}[{index}]", Item(from, index), Item(to, index), found, ref left);
        }

        if (found.Count > start)
            return;
        left -= PerChange + path.Length + TextLength(from) + TextLength(to);
        if (left >= 0)
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

    private static int TextLength(JsonElement? value) => value is { } element ? JsonMarshal.GetRawUtf8Value(element).Length : 0;

    private static JsonText? Text(JsonElement? value) => value is { } element ? JsonText.From(element) : null;
}
