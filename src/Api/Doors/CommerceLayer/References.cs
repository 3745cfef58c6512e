using OrderGrains.Api.Orders;
using OrderGrains.Api.ValueKinds;
using OrderGrains.Customers;
using OrderGrains.Merchants;
using OrderGrains.Orders;
using OrderGrains.Values;

namespace OrderGrains.Api.Doors.CommerceLayer;

/// <summary>
/// Turns the ids, codes and emails of an update into the values they stand for. What names nothing becomes a validation error; what is
/// null clears (page, A5, A7 and A8).
/// </summary>
/// <param name="grains">Where customers, addresses and payment sources are.</param>
/// <param name="merchant">Markets, coupons and payment methods.</param>
/// <param name="order">The order as it stands: its own addresses and its customer may be referred to.</param>
/// <param name="document">The request.</param>
/// <param name="errors">Takes what cannot be resolved.</param>
internal sealed class References(
    IGrainFactory grains, Merchant merchant, Order order, OrderDocument document, List<ApiError> errors)
{
    private static readonly string[] Attributes =
    [
        "customer_email", "customer_password", "coupon_code", "gift_card_code", "gift_card_or_coupon_code", "_billing_address_clone_id",
        "_shipping_address_clone_id", "_customer_payment_source_id",
    ];

    private readonly AttributeValues _values = new(document.Attributes);
    private readonly CustomerReferences _customers = new(grains, merchant.Name);

    /// <summary>True when the request refers to anything outside itself.</summary>
    public static bool AreIn(OrderDocument document) =>
        document.Relationships.Count > 0 || Attributes.Any(document.Attributes.ContainsKey);

    /// <summary>
    /// Everything referred to, in one edit of the checkout. Where an attribute and a relationship speak of the same thing, the later in
    /// the order of page A8 wins. An unknown email becomes a new customer, if nothing else stands in the way.
    /// </summary>
    public async Task<EditCheckout> Resolve()
    {
        var customer = await Customer();
        var edit = new EditCheckout
        {
            Market = await Related(
                "market", linkage => Task.FromResult(merchant.Markets.FirstOrDefault(market => market.Id == linkage.Id))),
            BillingAddress = await Clone(
                "_billing_address_clone_id", order.BillingAddress, await Related("billing_address", linkage => Address(linkage.Id))),
            ShippingAddress = await Clone(
                "_shipping_address_clone_id", order.ShippingAddress, await Related("shipping_address", linkage => Address(linkage.Id))),
            PaymentMethod = await Related(
                "payment_method", linkage => Task.FromResult(merchant.PaymentMethods.FirstOrDefault(method => method.Id == linkage.Id))),
            PaymentSource = await Wallet(customer.Or(order.Customer), await Related("payment_source", PaymentSource)),
            Coupon = Coupon(),
            GiftCardCode = _values.Code("gift_card_code"),
        };
        if (edit.Market is { IsSet: true, Value: null })
            errors.Add(ValidationErrors.Blank("market"));

        edit = GiftCardOrCoupon(edit);
        return edit with { Customer = errors.Count == 0 ? await Registered(customer) : customer };
    }

    /// <summary>
    /// The customer by relationship, or else by email; one without an id is still to be created. Whoever signs up must be somebody, so
    /// a password makes a customer of an order that knows no more than an email.
    /// </summary>
    private async Task<Optional<CustomerRef?>> Customer()
    {
        var byId = await Related("customer", linkage => _customers.Find(linkage.Id));
        var email = _values.Code("customer_email");
        if (email.Value is not null && !ValueRules.Email.Accepts(_values.Text("customer_email").Value!))
            errors.Add(ValidationErrors.Invalid("customer_email"));
        else if (email.IsSet && !byId.IsSet)
            return email.Value is { } known ? await ByEmail(known) : null;
        else if (!byId.IsSet && _values.Name("customer_password") is not null && order.Customer is { Id: null, Email: { } unnamed })
            return await ByEmail(unnamed);
        return byId;
    }

    private async Task<CustomerRef> ByEmail(string email) => await _customers.FindByEmail(email) ?? new CustomerRef { Email = email };

    private async Task<Optional<CustomerRef?>> Registered(Optional<CustomerRef?> customer) =>
        customer.Value is { Id: null, Email: { } email } ? await _customers.Create(email) : customer;

    private async Task<Optional<T?>> Related<T>(string name, Func<Linkage, Task<T?>> find)
        where T : class
    {
        if (!document.Relationships.TryGetValue(name, out var linkage))
            return default;
        if (linkage is null)
            return (T?)null;
        if (OrderCalls.IsPlausibleId(linkage.Value.Id) && await find(linkage.Value) is { } found)
            return found;

        errors.Add(ValidationErrors.Blank(name));
        return default;
    }

    /// <summary>A copy under a new id, unless the order has an address that says the same already.</summary>
    private async Task<Optional<Address?>> Clone(string attribute, Address? current, Optional<Address?> related)
    {
        if (_values.Name(attribute) is not { } id)
            return related;
        if (OrderCalls.IsPlausibleId(id) && await Address(id) is { } source)
            return SaysTheSame(current, source) ? current : source with { Id = ResourceId.Draw() };

        errors.Add(ValidationErrors.DoesNotExist(attribute));
        return related;
    }

    private async Task<Address?> Address(string id)
    {
        if (Resources.RelatedOrderParts.FindAddress(order, id) is { } own)
            return own;
        return await grains.GetGrain<IAddressGrain>(GrainKeys.Address(merchant.Name, id)).Get();
    }

    /// <summary>The type must be the source's own, or the general one that the documented request names.</summary>
    private async Task<PaymentSource?> PaymentSource(Linkage linkage)
    {
        var source = await grains.GetGrain<IPaymentSourceGrain>(GrainKeys.PaymentSource(merchant.Name, linkage.Id)).Get();
        return linkage.Type == Relationships.AnyPaymentSource || source?.Type == linkage.Type ? source : null;
    }

    private async Task<Optional<PaymentSource?>> Wallet(CustomerRef? customer, Optional<PaymentSource?> related)
    {
        const string attribute = "_customer_payment_source_id";
        if (_values.Name(attribute) is not { } entryId)
            return related;
        if (customer?.Id is { } customerId && await _customers.FindWalletEntry(customerId, entryId) is { } source)
            return source;

        errors.Add(ValidationErrors.DoesNotExist(attribute));
        return related;
    }

    private Optional<Coupon?> Coupon()
    {
        var code = _values.Code("coupon_code");
        if (code.Value is null)
            return code.IsSet ? (Coupon?)null : default(Optional<Coupon?>);
        if (FindCoupon(code.Value) is { } coupon)
            return coupon;

        errors.Add(ValidationErrors.NoSuchCoupon("coupon_code"));
        return default;
    }

    /// <summary>A code that is no coupon's is taken for a gift card's if it is long enough; null clears both.</summary>
    private EditCheckout GiftCardOrCoupon(EditCheckout edit)
    {
        const string attribute = "gift_card_or_coupon_code";
        var code = _values.Code(attribute);
        if (!code.IsSet)
            return edit;
        if (code.Value is not { } text)
            return edit with { GiftCardCode = (string?)null, Coupon = (Coupon?)null };
        if (FindCoupon(text) is { } coupon)
            return edit with { Coupon = coupon };
        if (text.CodePoints >= WritableAttributes.Get("gift_card_code").MinLength)
            return edit with { GiftCardCode = text };

        errors.Add(ValidationErrors.NoSuchCoupon(attribute));
        return edit;
    }

    private Coupon? FindCoupon(string code) => merchant.Coupons.FirstOrDefault(coupon => coupon.Code == code);

    private static bool SaysTheSame(Address? current, Address source) =>
        current is not null && current with { Id = source.Id } == source;
}
