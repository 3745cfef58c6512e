using System.Text.Json;

namespace OrderGrains.Storage.Postgres.Sharding;

/// <summary>A place in the change feed of several databases: one in each of them.</summary>
internal static class ShardedCursor
{
    /// <summary>The place in each database; a database that is not named there is read from its beginning.</summary>
    /// <exception cref="FormatException">The text is no such cursor.</exception>
    public static IReadOnlyDictionary<string, string> Parse(string? text)
    {
        if (text is null)
            return new Dictionary<string, string>();
        try
        {
            var places = JsonSerializer.Deserialize<Dictionary<string, string?>>(text) ?? [];
            if (!places.ContainsValue(null))
                return places!;
        }
        catch (Exception e) when (e is JsonException or ArgumentException)
        {
            // Told below, in the words of a cursor.
        }

        throw new FormatException("The text is no cursor of a service with several order databases.");
    }

    public static string Format(IEnumerable<KeyValuePair<string, string>> places) =>
        JsonSerializer.Serialize(new SortedDictionary<string, string>(places.ToDictionary(), StringComparer.Ordinal));
}
