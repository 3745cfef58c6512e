using System.Text.Json;
using OrderGrains.Faults.Judging;
using OrderGrains.Simulate.Clients;
using OrderGrains.Simulate.Database;
using OrderGrains.Storage.Writing;

namespace OrderGrains.Simulate.Judging;

/// <summary>The orders' histories as the tables hold them.</summary>
internal static class Stories
{
    /// <summary>The members that the load sets; a part of the order that comes into being is told as a whole.</summary>
    private static readonly (string Part, string? Member)[] Members = [("invoice", "id"), ("tracking", "code"), ("internalComment", null)];

    public static OrderStory Of(Tables tables, long order)
    {
        var events = tables.Orders.TryGetValue(Commands.Key(order), out var rows) ? rows.Events : [];
        var made = events.SelectMany(row => Values(row).Select(value => (Value: value, row.Version)));
        return new(
            order, [.. events.Select(row => row.Version).Distinct()], made.ToLookup(entry => entry.Value, entry => entry.Version));
    }

    private static List<string> Values(EventRow row)
    {
        using var payload = JsonDocument.Parse(row.Changes);
        List<string> values = [];
        foreach (var change in payload.RootElement.GetProperty("changes").EnumerateArray())
        {
            var path = change.GetProperty("path").GetString();
            foreach (var (part, member) in Members)
            {
                if (path == part && member is not null && To(change) is { ValueKind: JsonValueKind.Object } whole)
                    values.AddRange(Text(whole.TryGetProperty(member, out var value) ? value : default));
                else if (path == (member is null ? part : $"{part}.{member}"))
                    values.AddRange(Text(To(change)));
            }
        }

        return values;
    }

    private static JsonElement To(JsonElement change) => change.TryGetProperty("to", out var to) ? to : default;

    private static IEnumerable<string> Text(JsonElement value) => value.ValueKind == JsonValueKind.String ? [value.GetString()!] : [];
}
