using OrderGrains.Merchants.Registers;

namespace OrderGrains.Api.Doors.CommerceLayer.Resources;

/// <summary>What a merchant has given names to.</summary>
internal static class Registers
{
    public static readonly ResourceType<RegisterEntry> CustomerGroups = new("customer_groups", Columns(hasCode: true));

    /// <summary>A tag has no code but its name.</summary>
    public static readonly ResourceType<RegisterEntry> Tags = new("tags", Columns(hasCode: false));

    public static readonly ResourceType<RegisterEntry> Stores = new(
        "stores",
        Columns(hasCode: true),
        Relationship.ToOne<RegisterEntry>("market", ["markets"], (store, view) =>
            view.Merchant.Markets.FirstOrDefault(market => market.Id == store.Market) is { } known ? SharedResources.Market(known) : null),
        Relationship.ToOne<RegisterEntry>("stock_location", [StockLocations.Name], (_, view) => StockLocations.Of(view.Merchant)));

    /// <summary>Kinds of boxes.</summary>
    public static readonly ResourceType<RegisterEntry> Packages = new(
        "packages",
        [
            .. Columns(hasCode: true),
            new("length", entry => entry.Size?.Length),
            new("width", entry => entry.Size?.Width),
            new("height", entry => entry.Size?.Height),
            new("unit_of_length", entry => entry.Size?.Unit),
        ],
        StockLocations.Related<RegisterEntry>());

    /// <summary>The tags of these ids that there still are.</summary>
    public static async Task<IReadOnlyList<Resource>> TagsOf(IEnumerable<string> ids, View view)
    {
        var wanted = ids.ToHashSet(StringComparer.Ordinal);
        return wanted.Count == 0
            ? []
            : [.. (await view.Reads.Register(RegisterKind.Tag)).Where(tag => wanted.Contains(tag.Id)).Select(tag => Tags.Of(tag.Id, tag))];
    }

    /// <summary>The entry of this id; null where there is none any more.</summary>
    public static async Task<Resource?> Find(ResourceType<RegisterEntry> type, RegisterKind kind, string? id, View view) =>
        await view.Reads.Registered(kind, id) is { } entry ? type.Of(entry.Id, entry) : null;

    private static IEnumerable<Column<RegisterEntry>> Columns(bool hasCode) =>
    [
        new("name", entry => entry.Name),
        .. hasCode ? [new("code", entry => entry.Code)] : Array.Empty<Column<RegisterEntry>>(),
        new("created_at", entry => entry.CreatedAt),
        new("updated_at", entry => entry.UpdatedAt),
        new("reference", entry => entry.Reference),
    ];
}
