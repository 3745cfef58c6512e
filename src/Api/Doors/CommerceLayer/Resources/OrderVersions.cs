using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using OrderGrains.Values;

namespace OrderGrains.Api.Doors.CommerceLayer.Resources;

/// <summary>
/// The history of an order, a resource for each of its versions. The vendor's client knows it as event stores, clients before it as
/// versions.
/// </summary>
internal static class OrderVersions
{
    public static readonly ResourceType<OrderVersion> EventStores = Type("event_stores", "payload");

    public static readonly ResourceType<OrderVersion> Versions = Type("versions", "changes");

    public static Resource Of(ResourceType<OrderVersion> type, OrderVersion version) =>
        type.Of(string.Create(CultureInfo.InvariantCulture, $"{version.OrderId}-v-{version.Version}"), version);

    /// <summary>The order's id and the version that a resource's id names; null where it is none of these.</summary>
    public static (string OrderId, long Version)? Read(string id) =>
        PartName.Split(id) is var (order, part) && part.StartsWith("v-", StringComparison.Ordinal)
        && long.TryParse(part.AsSpan(2), NumberStyles.None, CultureInfo.InvariantCulture, out var version) && version > 0
            ? (order, version)
            : null;

    private static ResourceType<OrderVersion> Type(string name, string changes) => new(
        name,
        [
            new("resource_type", _ => "orders"),
            new("resource_id", version => version.OrderId),
            new("event", version => version.Version == 1 ? "create" : "update"),
            new(changes, Changes),
            new("who", Who),
            new("created_at", version => version.Entries[0].At),
            new("updated_at", version => version.Entries[^1].At),
        ]);

    /// <summary>By the paths of the own door's history: what was there before, and what is there then.</summary>
    private static JsonObject Changes(OrderVersion version)
    {
        var changes = new JsonObject();
        foreach (var change in version.Entries.SelectMany(entry => entry.Changes))
        {
            var before = changes[change.Path] is JsonArray earlier ? earlier[0]?.DeepClone() : Node(change.From);
            changes[change.Path] = change.Append is { } text
                ? new JsonObject { ["append"] = text }
                : new JsonArray(before, Node(change.To));
        }

        return changes;
    }

    private static JsonObject Who(OrderVersion version) => new()
    {
        ["application"] = new JsonObject { ["id"] = version.Entries[0].Actor },
        ["door"] = JsonNamingPolicy.SnakeCaseLower.ConvertName(version.Entries[0].Door.ToString()),
    };

    private static JsonNode? Node(JsonText? json) => json is null ? null : JsonNode.Parse(json.Value);
}
