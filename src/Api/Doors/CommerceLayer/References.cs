using OrderGrains.Api.Doors.CommerceLayer.Writing;
using OrderGrains.Api.Orders;
using OrderGrains.Api.ValueKinds;
using OrderGrains.Orders;
using OrderGrains.Values;

namespace OrderGrains.Api.Doors.CommerceLayer;

/// <summary>
/// Turns the ids, codes and emails of an update into the values they stand for. What names nothing becomes a validation error; what is
/// null clears (page, A5, A7 and A8).
/// </summary>
/// <param name="usable">What may be referred to.</param>
/// <param name="order">The order as it stands.</param>
/// <param name="document">The request.</param>
/// <param name="errors">Takes what cannot be resolved.</param>
internal sealed class References(UsableReferences usable, Order order, WriteDocument document, List<ApiError> errors)
{
    private static readonly string[] Attributes =
    [
        "customer_email", "customer_password", "coupon_code", "gift_card_code", "gift_card_or_coupon_code", "_billing_address_clone_id",
        "_shipping_address_clone_id", "_customer_payment_source_id", .. Triggers.Saving,
    ];

    private readonly AttributeValues _values = new(document.Attributes, OrderAttributes.Table);

    /// <summary>True when the request refers to anything outside itself, or has somebody keep something.</summary>
    public static bool AreIn(WriteDocument document) =>
        document.Relationships.Count > 0 || Attributes.Any(document.Attributes.ContainsKey);

    /// <summary>
    /// Everything referred to, in one edit of the checkout. Where an attribute and a relationship speak of the same thing, the later in
    /// the order of page A8 wins. An unknown email stands for a customer who is created once the order has taken the change.
    /// </summary>
    public async Task<EditCheckout> Resolve()
    {
        var (customer, isNew) = await Customer();
        var (store, market) = await Place();
        var edit = new EditCheckout
        {
            Customer = customer,
            CreatesCustomer = isNew,
            Market = market,
            Store = store,
            BillingAddress = await Clone(
                "_billing_address_clone_id",
                order.BillingAddress,
                await Related("billing_address", linkage => usable.Address(linkage.Id))),
            ShippingAddress = await Clone(
                "_shipping_address_clone_id",
                order.ShippingAddress,
                await Related("shipping_address", linkage => usable.Address(linkage.Id))),
            PaymentMethod = await Related("payment_method", linkage => Task.FromResult(usable.PaymentMethod(linkage.Id))),
            PaymentSource = await Wallet(customer.Or(order.Customer), await Related("payment_source", usable.PaymentSource)),
        };
        if (edit.Market is { IsSet: true, Value: null })
            errors.Add(ValidationErrors.Blank("market"));

        return await new CodeReferences(usable, edit.Market.Value?.Currency ?? order.Currency, _values, errors).Resolve(edit);
    }

    /// <summary>
    /// The customer by relationship, or else by email, and whether it is one still to be created. Whoever signs up must be somebody, so
    /// a password makes a customer of an order that knows no more than an email. Whoever has logged in is the customer whatever is said.
    /// </summary>
    private async Task<(Optional<CustomerRef?> Customer, bool IsNew)> Customer()
    {
        var byId = await Related("customer", linkage => usable.Customer(linkage.Id));
        var email = _values.Code("customer_email");
        if (email.Value is not null && !ValueRules.Email.Accepts(_values.Text("customer_email").Value!))
            errors.Add(ValidationErrors.Invalid("customer_email"));
        else if (await usable.LoggedIn() is { } customer)
            return (order.IsOf(customer.Id!) && order.Customer!.SignedIn ? default(Optional<CustomerRef?>) : customer, IsNew: false);
        else if (email.IsSet && !byId.IsSet)
            return email.Value is { } known ? await usable.CustomerByEmail(known) : ((CustomerRef?)null, IsNew: false);
        else if (!byId.IsSet && _values.Name("customer_password") is not null && order.Customer is { Id: null, Email: { } unnamed })
            return await usable.CustomerByEmail(unnamed);
        return (byId, IsNew: false);
    }

    /// <summary>The store and the market, which must be the store's; an order that has none gets that of the store.</summary>
    private async Task<(Optional<string?> Store, Optional<MarketRef?> Market)> Place()
    {
        var market = await Related("market", linkage => Task.FromResult(usable.Market(linkage.Id)));
        var store = await Related("store", linkage => usable.Store(linkage.Id));
        if (store.Value is not { Market: { } own })
            return (store.IsSet ? (string?)null : default(Optional<string?>), market);
        if (!market.IsSet && order.Market is null)
            market = usable.Market(own);
        if (market.Or(order.Market)?.Id != own)
            errors.Add(ValidationErrors.Invalid("store"));
        return (store.Value.Id, market);
    }

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
        if (OrderCalls.IsPlausibleId(id) && await usable.Address(id) is { } source)
            return SaysTheSame(current, source) ? current : source with { Id = ResourceId.Draw() };

        errors.Add(ValidationErrors.DoesNotExist(attribute));
        return related;
    }

    private async Task<Optional<PaymentSource?>> Wallet(CustomerRef? customer, Optional<PaymentSource?> related)
    {
        const string attribute = "_customer_payment_source_id";
        if (_values.Name(attribute) is not { } entryId)
            return related;
        if (await usable.WalletEntry(customer, entryId) is { } source)
            return source;

        errors.Add(ValidationErrors.DoesNotExist(attribute));
        return related;
    }

    private static bool SaysTheSame(Address? current, Address source) =>
        current is not null && current with { Id = source.Id } == source;
}
