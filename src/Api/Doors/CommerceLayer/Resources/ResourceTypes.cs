using System.Collections.Frozen;
using OrderGrains.Api.Doors.CommerceLayer.Webhooks;

namespace OrderGrains.Api.Doors.CommerceLayer.Resources;

/// <summary>All types of resources there are at the door.</summary>
internal static class ResourceTypes
{
    public static readonly IReadOnlyList<ResourceType> All =
    [
        OrderResource.Orders,
        LineItems.Type,
        LineOptions.Type,
        OrderParts.Shipments,
        Parcels.Type,
        OrderParts.Returns,
        OrderParts.ReturnLineItems,
        .. Transactions.All,
        .. PaymentSources.All,
        SharedResources.Markets,
        SharedResources.Customers,
        SharedResources.CustomerAddresses,
        SharedResources.CustomerPaymentSources,
        SharedResources.Addresses,
        SharedResources.PaymentMethods,
        SharedResources.ShippingMethods,
        Catalogue.Skus,
        Catalogue.Prices,
        Catalogue.PriceLists,
        Catalogue.StockItems,
        StockLocations.Type,
        Registers.CustomerGroups,
        Registers.Tags,
        Registers.Stores,
        Registers.Packages,
        PasswordResets.Type,
        WebhookResource.Webhooks,
        Promotions.Percentages,
        Promotions.FixedAmounts,
        Promotions.Rules,
        Promotions.CouponType,
        GiftCards.Type,
        SkuOptions.Type,
        StockLineItems.Type,
        ResourceErrors.Type,
        OrderTimes.Type,
        OrderVersions.EventStores,
        OrderVersions.Versions,
        .. UnkeptTypes.All,
    ];

    private static readonly FrozenDictionary<string, ResourceType> ByName = All.ToFrozenDictionary(type => type.Name);

    private static readonly FrozenDictionary<string, FrozenSet<string>> Fields =
        All.ToFrozenDictionary(type => type.Name, type => type.Fields.ToFrozenSet());

    private static readonly FrozenSet<string> Relationships =
        All.SelectMany(type => type.Relationships.Select(relationship => relationship.Name)).ToFrozenSet();

    public static ResourceType? Find(string name) => ByName.GetValueOrDefault(name);

    /// <summary>What <c>fields[type]</c> may name, or null when there is no such type.</summary>
    public static FrozenSet<string>? FieldsOf(string name) => Fields.GetValueOrDefault(name);

    /// <summary>Whether a name is a relationship's; no attribute of any type has such a name.</summary>
    public static bool IsRelationship(string name) => Relationships.Contains(name);
}
