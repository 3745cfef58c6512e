using System.Text.Json;
using OrderGrains.Faults.Judging;
using OrderGrains.Orders;
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
        var events = tables.Orders.TryGetValue(Commands.Key(order), out var rows) ? rows.AllEvents.ToList() : [];
        Dictionary<string, string> texts = [];
        var made = events.SelectMany(row => Values(row, texts).Select(value => (Value: value, row.Version))).ToList();
        return new(
            order, [.. events.Select(row => row.Version).Distinct()], made.ToLookup(entry => entry.Value, entry => entry.Version));
    }

    /// <summary>What an event sets the members to.</summary>
    /// <param name="row">The event.</param>
    /// <param name="texts">What they were set to before, which is needed where a text only grew.</param>
    private static List<string> Values(EventRow row, Dictionary<string, string> texts)
    {
        List<string> values = [];
        foreach (var change in EventPayload.Current.Read(row.Changes))
        {
            var path = change.Path.ToString();
            foreach (var (part, member) in Members)
            {
                var whole = member is null ? part : $"{part}.{member}";
                if (Text(change, path, part, member, texts.GetValueOrDefault(whole)) is { } text)
                    values.Add(texts[whole] = text);
            }
        }

        return values;
    }

    private static string? Text(StoredChange change, string path, string part, string? member, string? before)
    {
        if (path == (member is null ? part : $"{part}.{member}"))
            return change.Append is { } append ? before + append : Text(change.To);
        return path == part && member is not null && change.To is { ValueKind: JsonValueKind.Object } to
            && to.TryGetProperty(member, out var value) ? Text(value) : null;
    }

    private static string? Text(JsonElement? value) => value is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;
}
