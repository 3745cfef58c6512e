using OrderGrains.Orders;
using OrderGrains.Values;

namespace OrderGrains.Api.Doors.Centra.Orders;

/// <summary>What is agreed beside goods and money.</summary>
internal static class RetailFields
{
    private static readonly string[] Origins = ["return", "order", "plugin"];

    /// <summary>Of a new order.</summary>
    public static RetailTerms Read(LooseFields order)
    {
        var origin = order.Part("createdFromOrigin");
        var originType = origin?.Word("type");
        if (origin is not null && !Origins.Contains(originType))
            origin.Refuse("type");
        return new()
        {
            OrderedAt = order.Time("orderDate"),
            DeliverAt = order.Time("deliveryDate"),
            CancelAt = order.Time("cancelDate"),
            Internal = order.Flag("internalOrder"),
            ShippingList = order.Word("shippingList"),
            PricelistId = Id(order, "pricelistId"),
            Pricelist = order.Word("pricelist"),
            WarehouseGroup = order.Word("warehouseGroup"),
            DeliveryWindow = order.Word("deliveryWindow"),
            AccountId = Id(order, "accountId"),
            BuyerId = Id(order, "buyerId"),
            BuyerName = order.Word("buyerName"),
            OriginType = originType,
            OriginId = origin is null ? null : Id(origin, "id"),
            NewPassword = order.Flag("customerSetNewPassword"),
            TakesStock = order.Choice("adjustStock") ?? true,
        };
    }

    /// <summary>Of one that is completed; null where nothing is said.</summary>
    public static RetailPatch? Patch(LooseFields order)
    {
        var patch = new RetailPatch
        {
            OrderedAt = Sent(order.Time("orderDate")),
            DeliverAt = Sent(order.Time("deliveryDate")),
            CancelAt = Sent(order.Time("cancelDate")),
            WarehouseGroup = order.Word("warehouseGroup") is { } group ? group : default(Optional<string?>),
            BuyerName = order.Word("buyerName") is { } buyer ? buyer : default(Optional<string?>),
        };
        return patch == new RetailPatch() ? null : patch;
    }

    private static Optional<DateTimeOffset?> Sent(DateTimeOffset? time) => time is null ? default : time;

    private static long? Id(LooseFields fields, string name) => fields.Whole(name, 1, long.MaxValue);
}
