using System.Collections.Frozen;
using OrderGrains.Orders;

namespace OrderGrains.Api.Doors.CommerceLayer.Resources;

/// <summary>Means of payment: a type of resource for each kind (page, A6).</summary>
internal static class PaymentSources
{
    /// <summary>The type that the documented request names; no resource is shown as one.</summary>
    public const string Any = "payment_sources";

    public static readonly string[] Concrete =
    [
        "adyen_payments", "axerve_payments", "braintree_payments", "checkout_com_payments", "external_payments", "klarna_payments",
        "paypal_payments", "satispay_payments", "stripe_payments", "wire_transfers",
    ];

    /// <summary>The order it is for is named when it is created and told no more.</summary>
    public static readonly Relationship Order = Relationship.ToOne<PaymentSource>("order", ["orders"], (_, _) => null);

    private static readonly FrozenDictionary<string, ResourceType<PaymentSource>> ByType = Concrete.ToFrozenDictionary(
        type => type,
        type => new ResourceType<PaymentSource>(type, [new("name", source => source.Name)]));

    public static IEnumerable<ResourceType> All => Concrete.Select(type => ByType[type]);

    /// <summary>The resource; null where another door has put a means of payment on the order that this vendor does not know.</summary>
    public static Resource? Of(PaymentSource source) => ByType.GetValueOrDefault(source.Type)?.Of(source.Id, source);

    /// <summary>E.g. <c>wire_transfer</c>.</summary>
    public static string Singular(string type) => type.TrimEnd('s');
}
