using System.Text.Json;
using OrderGrains.Faults.Load;

namespace OrderGrains.Faults.Judging;

/// <summary>An order's own history, as <c>/manage</c> tells it when everything is over.</summary>
/// <param name="Order">Which order.</param>
/// <param name="Versions">The versions in it, as they come.</param>
/// <param name="Made">By value the load set: the versions that set it.</param>
internal sealed record OrderStory(long Order, IReadOnlyList<long> Versions, ILookup<string, long> Made)
{
    /// <summary>The members that the load sets; a part of the order that comes into being is told as a whole.</summary>
    private static readonly (string Part, string? Member)[] Members = [("invoice", "id"), ("tracking", "code"), ("internalComment", null)];

    /// <summary>True when every version from the first on is there once.</summary>
    public bool IsDense => Versions.SequenceEqual(Enumerable.Range(1, Versions.Count).Select(version => (long)version));

    /// <summary>Null where a page of it cannot be had.</summary>
    public static async Task<OrderStory?> Fetch(DoorClient door, Uri node, long order)
    {
        List<(string Value, long Version)> made = [];
        List<long> versions = [];
        Dictionary<string, string> texts = [];
        for (long? after = 0; after is { } from;)
        {
            if (await door.History(node, order, from) is not { } page)
                return null;
            foreach (var item in page.GetProperty("items").EnumerateArray())
            {
                var version = item.GetProperty("version").GetInt64();
                if (versions.Count == 0 || versions[^1] != version)
                    versions.Add(version);
                made.AddRange(Values(item, texts).Select(value => (value, version)));
            }

            after = page.GetProperty("next") is { ValueKind: JsonValueKind.Number } next ? next.GetInt64() : null;
        }

        return new(order, versions, made.ToLookup(entry => entry.Value, entry => entry.Version));
    }

    /// <summary>What an entry of the history sets the members to.</summary>
    /// <param name="item">The entry.</param>
    /// <param name="texts">What they were set to before, which is needed where a text only grew.</param>
    private static IEnumerable<string> Values(JsonElement item, Dictionary<string, string> texts)
    {
        foreach (var change in item.GetProperty("changes").EnumerateArray())
        {
            var path = change.GetProperty("path").GetString()!;
            foreach (var (part, member) in Members)
            {
                var whole = member is null ? part : $"{part}.{member}";
                if (Text(change, path, part, member, texts.GetValueOrDefault(whole)) is { } text)
                    yield return texts[whole] = text;
            }
        }
    }

    private static string? Text(JsonElement change, string path, string part, string? member, string? before)
    {
        if (path == (member is null ? part : $"{part}.{member}"))
            return change.TryGetProperty("append", out var append) ? before + append.GetString() : String(change.GetProperty("to"));
        return path == part && change.GetProperty("to") is { ValueKind: JsonValueKind.Object } whole
            && whole.TryGetProperty(member!, out var value)
            ? String(value)
            : null;
    }

    private static string? String(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
