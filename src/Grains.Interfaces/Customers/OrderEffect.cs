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

    /// <summary>Of pieces that are to be restocked.</summary>
    [Id(10), NotPersonal] public string? Sku { get; init; }

    /// <summary>How many of them, at least 1.</summary>
    [Id(11)] public long? Quantity { get; init; }
}
