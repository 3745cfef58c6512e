using System.Text.Json;
using OrderGrains.Faults.Load;

namespace OrderGrains.Faults.Judging;

/// <summary>An order's own history, as <c>/manage</c> tells it when everything is over.</summary>
/// <param name="Order">Which order.</param>
/// <param name="Versions">The versions in it, as they come.</param>
/// <param name="Made">By value the load set: the versions that set it.</param>
internal sealed record OrderStory(long Order, IReadOnlyList<long> Versions, ILookup<string, long> Made)
{
    private static readonly string[] Paths = ["invoice.id", "tracking.code", "internalComment"];

    /// <summary>True when every version from the first on is there once.</summary>
    public bool IsDense => Versions.SequenceEqual(Enumerable.Range(1, Versions.Count).Select(version => (long)version));

    /// <summary>Null where a page of it cannot be had.</summary>
    public static async Task<OrderStory?> Fetch(DoorClient door, Uri node, long order)
    {
        List<(string Value, long Version)> made = [];
        List<long> versions = [];
        for (long? after = 0; after is { } from;)
        {
            if (await door.History(node, order, from) is not { } page)
                return null;
            foreach (var item in page.GetProperty("items").EnumerateArray())
            {
                var version = item.GetProperty("version").GetInt64();
                if (versions.Count == 0 || versions[^1] != version)
                    versions.Add(version);
                made.AddRange(Values(item).Select(value => (value, version)));
            }

            after = page.GetProperty("next") is { ValueKind: JsonValueKind.Number } next ? next.GetInt64() : null;
        }

        return new(order, versions, made.ToLookup(entry => entry.Value, entry => entry.Version));
    }

    private static IEnumerable<string> Values(JsonElement item) =>
        from change in item.GetProperty("changes").EnumerateArray()
        where Paths.Contains(change.GetProperty("path").GetString())
        let to = change.GetProperty("to")
        where to.ValueKind == JsonValueKind.String
        select to.GetString();
}
