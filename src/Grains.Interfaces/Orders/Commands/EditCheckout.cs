using OrderGrains.Values;

namespace OrderGrains.Orders;

/// <summary>
/// What a checkout may change while the order is editable (Commerce Layer page, section A7). References have been resolved to values
/// by the door.
/// </summary>
[GenerateSerializer, Immutable, Alias("og.action.editCheckout")]
public sealed record EditCheckout : OrderAction
{
    [Id(0)] public Optional<bool?> Guest { get; init; }
    [Id(1)] public Optional<CustomerRef?> Customer { get; init; }
    [Id(2)] public Optional<string?> Language { get; init; }
    [Id(3)] public Optional<string?> ShippingCountryLock { get; init; }
    [Id(4)] public Optional<Coupon?> Coupon { get; init; }
    [Id(5)] public Optional<string?> GiftCardCode { get; init; }
    [Id(6)] public Optional<bool?> Autorefresh { get; init; }
    [Id(7)] public Optional<string?> CartUrl { get; init; }
    [Id(8)] public Optional<string?> ReturnUrl { get; init; }
    [Id(9)] public Optional<string?> TermsUrl { get; init; }
    [Id(10)] public Optional<string?> PrivacyUrl { get; init; }
    [Id(11)] public Optional<MarketRef?> Market { get; init; }
    [Id(12)] public Optional<Address?> BillingAddress { get; init; }
    [Id(13)] public Optional<Address?> ShippingAddress { get; init; }
    [Id(14)] public Optional<PaymentMethod?> PaymentMethod { get; init; }
    [Id(15)] public Optional<PaymentSource?> PaymentSource { get; init; }

    /// <summary>The id of the store.</summary>
    [Id(230)] public Optional<string?> Store { get; init; }

    /// <summary>The customer is nobody yet and is created once the order is durable.</summary>
    [Id(16)] public bool CreatesCustomer { get; init; }

    /// <summary>Merged into the billing address, after <see cref="BillingAddress"/>.</summary>
    [Id(17)] public AddressPatch? BillingPatch { get; init; }

    /// <summary>Merged into the customer, after <see cref="Customer"/>; one who has an id is refused.</summary>
    [Id(18)] public CustomerPatch? CustomerPatch { get; init; }

    /// <summary>What the card of <see cref="GiftCardCode"/> can pay at most, in minor units; null where nobody has asked it.</summary>
    [Id(190)] public long? GiftCardAmount { get; init; }

    public override Verb Verb => Verb.EditCheckout;
}
