using OrderGrains.Orders;
using OrderGrains.Payments;

namespace OrderGrains.Customers;

/// <summary>What a committed order asks of another grain. It travels through the order's outbox.</summary>
[GenerateSerializer, Immutable, Alias("og.orderEffect")]
public sealed record OrderEffect
{
    [Id(0)] public required EffectKind Kind { get; init; }
    [Id(1)] public required string Merchant { get; init; }
    [Id(2)] public required string OrderId { get; init; }
    [Id(3), Personal] public string? CustomerId { get; init; }
    [Id(4), Personal] public PasswordHash? Password { get; init; }
    [Id(5), Personal] public Address? Address { get; init; }
    [Id(6), Personal] public PaymentSource? PaymentSource { get; init; }
    [Id(7)] public string? CouponCode { get; init; }

    /// <summary>Of a customer who is to be created.</summary>
    [Id(8), Personal] public string? Email { get; init; }

    /// <summary>Of a movement of money.</summary>
    [Id(9)] public GatewayRequest? Request { get; init; }

    /// <summary>Of pieces that are taken off the shelf or put onto it.</summary>
    [Id(10), NotPersonal] public string? Sku { get; init; }

    /// <summary>How many of them, at least 1.</summary>
    [Id(11)] public long? Quantity { get; init; }

    /// <summary>Of pieces that were taken, of a charge and of a coupon's use: the hold that kept them, and ends with it.</summary>
    [Id(190), NotPersonal] public string? Hold { get; init; }

    /// <summary>Of a charge: which card pays.</summary>
    [Id(191), NotPersonal] public string? GiftCardCode { get; init; }

    /// <summary>Of a charge: how much, in minor units.</summary>
    [Id(192)] public long? Amount { get; init; }
}
