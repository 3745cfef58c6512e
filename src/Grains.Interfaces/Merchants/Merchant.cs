using System.Text.Json.Serialization;
using OrderGrains.Merchants.Flows;
using OrderGrains.Orders;
using OrderGrains.Values;

namespace OrderGrains.Merchants;

/// <summary>What orders of a merchant may refer to.</summary>
[GenerateSerializer, Immutable, Alias("og.merchant")]
public sealed record Merchant
{
    /// <summary>Lower-case letters, digits and dashes.</summary>
    [Id(0)] public required string Name { get; init; }

    [Id(1)] public ValueList<MarketRef> Markets { get; init; }
    [Id(2)] public ValueList<Coupon> Coupons { get; init; }
    [Id(3)] public ValueList<PaymentMethod> PaymentMethods { get; init; }
    [Id(4)] public ValueList<ShippingMethod> ShippingMethods { get; init; }

    /// <summary>True for a sandbox: Commerce Layer answers <c>mode: test</c>.</summary>
    [Id(5)] public bool Test { get; init; }

    /// <summary>
    /// The markets selected in the set-up of Centra's Order API plugin, by number; null means all. That door serves no others, whatever
    /// the credential serves elsewhere (Centra page, 2.4).
    /// </summary>
    [Id(6)] public ValueList<int>? CentraMarkets { get; init; }

    /// <summary>The attributes declared for orders at Centra's door, each key once; without any, every name is taken.</summary>
    [Id(120), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ValueList<AttributeElement> CentraAttributes { get; init; }

    /// <summary>What its resources have beside the usual members at Elastic Path's door; no two of one slug.</summary>
    [Id(250), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ValueList<Flow> Flows { get; init; }
}
