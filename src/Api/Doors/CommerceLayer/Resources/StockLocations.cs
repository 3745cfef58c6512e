using OrderGrains.Merchants;
using OrderGrains.Merchants.Registers;

namespace OrderGrains.Api.Doors.CommerceLayer.Resources;

/// <summary>Where a merchant's goods lie: one place for all, of the merchant's name.</summary>
internal static class StockLocations
{
    public const string Name = "stock_locations";

    public static readonly ResourceType<Merchant> Type = new(
        Name,
        [new("number", _ => 1L), new("name", merchant => merchant.Name), new("code", merchant => merchant.Name)],
        Relationship.ToManyElsewhere<Merchant>("stores", "stores", async (_, view) =>
            [.. (await view.Reads.Register(RegisterKind.Store)).Select(store => Registers.Stores.Of(store.Id, store))]));

    public static Resource Of(Merchant merchant) => Type.Of(ResourceId.For($"{Name}/{merchant.Name}"), merchant);

    /// <summary>The relationship of what lies there.</summary>
    public static Relationship Related<T>() => Relationship.ToOne<T>("stock_location", [Name], (_, view) => Of(view.Merchant));
}
