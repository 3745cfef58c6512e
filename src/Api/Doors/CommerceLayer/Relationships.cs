using System.Collections.Frozen;
using OrderGrains.Api.Doors.CommerceLayer.Resources;

namespace OrderGrains.Api.Doors.CommerceLayer;

/// <summary>The relationships of an order, in the order of the documented answer (page, A6).</summary>
internal static class Relationships
{
    /// <summary>
    /// The concrete types of a payment source; the documented request's own <c>payment_sources</c> is taken as any of them.
    /// </summary>
    public static readonly string[] PaymentSourceTypes =
    [
        "adyen_payments", "axerve_payments", "braintree_payments", "checkout_com_payments", "external_payments", "klarna_payments",
        "paypal_payments", "satispay_payments", "stripe_payments", "wire_transfers", AnyPaymentSource,
    ];

    /// <summary>The type that the documented request names.</summary>
    public const string AnyPaymentSource = "payment_sources";

    public static readonly IReadOnlyList<Relationship> All =
    [
        Relationship.ToOne("market", [RelatedResources.Markets], RelatedOrderParts.Market),
        Relationship.ToOne("customer", [RelatedResources.Customers], RelatedOrderParts.Customer),
        Relationship.ToOne("shipping_address", [RelatedResources.Addresses], RelatedOrderParts.ShippingAddress),
        Relationship.ToOne("billing_address", [RelatedResources.Addresses], RelatedOrderParts.BillingAddress),
        Relationship.ToMany("available_payment_methods", RelatedResources.PaymentMethods, RelatedOrderParts.AvailablePaymentMethods),
        Relationship.ToOne("payment_method", [RelatedResources.PaymentMethods], RelatedOrderParts.PaymentMethod),
        Relationship.ToOne("payment_source", PaymentSourceTypes, RelatedOrderParts.PaymentSource),
        Relationship.ToMany("line_items", RelatedResources.LineItems, RelatedOrderParts.LineItems),
        Relationship.ToMany("shipments", RelatedResources.Shipments, RelatedOrderParts.Shipments),
    ];

    private static readonly FrozenDictionary<string, Relationship> ByName = All.ToFrozenDictionary(relationship => relationship.Name);

    public static Relationship? Find(string name) => ByName.GetValueOrDefault(name);

    public static bool IsRelationship(string name) => ByName.ContainsKey(name);
}
