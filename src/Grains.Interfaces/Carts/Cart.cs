using System.Text.Json.Serialization;
using OrderGrains.Orders;
using OrderGrains.Values;

namespace OrderGrains.Carts;

/// <summary>What somebody may buy, before there is an order. Amounts are minor units of <see cref="Currency"/>; times are UTC.</summary>
[GenerateSerializer, Immutable, Alias("og.cart")]
public sealed record Cart
{
    /// <summary>The client's own reference, case-sensitive.</summary>
    [Id(0)] public required string Id { get; init; }

    [Id(1)] public required string Merchant { get; init; }

    /// <summary>ISO 4217 code.</summary>
    [Id(2)] public required string Currency { get; init; }

    [Id(3)] public string? Name { get; init; }
    [Id(4)] public string? Description { get; init; }

    /// <summary>In the order in which they came.</summary>
    [Id(5)] public ValueList<CartPosition> Items { get; init; }

    /// <summary>What a promotion code takes off.</summary>
    [Id(6)] public Coupon? Coupon { get; init; }

    [Id(7)] public DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it was last changed; it is forgotten <see cref="CartLimits.Lifetime"/> later.</summary>
    [Id(8)] public DateTimeOffset UpdatedAt { get; init; }

    /// <summary>The latest changes, by which their repeats are recognised.</summary>
    [Id(9)] public ValueList<string> Changes { get; init; }

    /// <summary>Discounts that somebody else has reckoned, of the cart or of single items.</summary>
    [Id(200), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ValueList<Adjustment> Discounts { get; init; }

    /// <summary>The parcels that are meant to go out; what is in them the items say.</summary>
    [Id(201), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ValueList<Shipment> ShippingGroups { get; init; }

    /// <summary>The ids of the customers whose it is; a cart of nobody's is whoever's who knows its reference.</summary>
    [Id(220), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ValueList<string> Customers { get; init; }

    /// <summary>Merchant and reference alone: what people mean to buy is kept out of logs.</summary>
    public override string ToString() => $"{Merchant}/{Id}";
}
