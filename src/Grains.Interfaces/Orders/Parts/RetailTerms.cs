namespace OrderGrains.Orders;

/// <summary>What was agreed beside goods and money when the order was made (Centra's create order). Times are UTC.</summary>
[GenerateSerializer, Immutable, Alias("og.retailTerms")]
public sealed record RetailTerms : StoredRecord
{
    /// <summary>When the customer ordered, where that was elsewhere.</summary>
    [Id(0)] public DateTimeOffset? OrderedAt { get; init; }

    /// <summary>When delivery is expected.</summary>
    [Id(1)] public DateTimeOffset? DeliverAt { get; init; }

    /// <summary>When the order should be cancelled unless it is confirmed.</summary>
    [Id(2)] public DateTimeOffset? CancelAt { get; init; }

    /// <summary>The merchant's own order.</summary>
    [Id(3)] public bool Internal { get; init; }

    /// <summary>The chosen way of shipping, e.g. <c>ups-standard</c>.</summary>
    [Id(4), NotPersonal] public string? ShippingList { get; init; }

    [Id(5)] public long? PricelistId { get; init; }
    [Id(6), NotPersonal] public string? Pricelist { get; init; }
    [Id(7), NotPersonal] public string? WarehouseGroup { get; init; }
    [Id(8), NotPersonal] public string? DeliveryWindow { get; init; }

    /// <summary>The account of a business that orders.</summary>
    [Id(9)] public long? AccountId { get; init; }

    /// <summary>Who ordered for that business.</summary>
    [Id(10)] public long? BuyerId { get; init; }

    [Id(11), Personal] public string? BuyerName { get; init; }

    /// <summary>What the order was made from: <c>return</c>, <c>order</c> or <c>plugin</c>.</summary>
    [Id(12), NotPersonal] public string? OriginType { get; init; }

    [Id(13)] public long? OriginId { get; init; }

    /// <summary>The customer is to choose a new password.</summary>
    [Id(14)] public bool NewPassword { get; init; }

    /// <summary>What it sells is taken off the shelves once it is placed; an order without terms takes as well.</summary>
    [Id(15)] public bool TakesStock { get; init; }
}
