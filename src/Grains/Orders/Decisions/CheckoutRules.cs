using OrderGrains.Customers;
using OrderGrains.Values;

namespace OrderGrains.Orders;

/// <summary>What a checkout may change while the order is editable (Commerce Layer page, A7 and A8).</summary>
internal static class CheckoutRules
{
    private const string GiftCardAdjustment = "gift-card";

    public static ActionResult Edit(Order order, EditCheckout edit)
    {
        var next = order with
        {
            Language = edit.Language.Or(order.Language),
            Store = edit.Store.Or(order.Store),
            ShippingCountryLock = edit.ShippingCountryLock.Or(order.ShippingCountryLock),
            Coupon = edit.Coupon.Or(order.Coupon),
            Autorefresh = edit.Autorefresh.Or(order.Autorefresh),
            BillingAddress = Billing(order, edit),
            ShippingAddress = edit.ShippingAddress.Or(order.ShippingAddress),
            Links = new()
            {
                CartUrl = edit.CartUrl.Or(order.Links.CartUrl),
                ReturnUrl = edit.ReturnUrl.Or(order.Links.ReturnUrl),
                TermsUrl = edit.TermsUrl.Or(order.Links.TermsUrl),
                PrivacyUrl = edit.PrivacyUrl.Or(order.Links.PrivacyUrl),
            },
        };
        next = SetCustomer(next, edit);
        next = SetGiftCard(next, edit);
        next = SetMarket(next, edit);
        next = SetPayment(next, edit);

        FieldProblem[] problems =
        [
            .. CustomerProblems(order, next, edit), .. AddressProblems(next, edit), .. PaymentProblems(next, edit),
            .. MarketProblems(order, next),
        ];
        return problems.Length > 0
            ? Rejection.Invalid(Verb.EditCheckout, problems)
            : (ActionResult)next with { Effects = NewCustomer(order, next, edit) };
    }

    /// <summary>Without a tax calculator the taxes stay as they are.</summary>
    public static Order Refresh(Order order, RefreshOrder refresh, DateTimeOffset now)
    {
        var taxed = order.Market?.TaxRate is { } rate ? order with { Tax = order.Tax with { Rate = rate } } : order;
        return refresh.TaxesOnly ? taxed : taxed with { RefreshedAt = now };
    }

    private static Order SetCustomer(Order order, EditCheckout edit)
    {
        var customer = edit.CustomerPatch is { } patch ? Merge(Chosen(order, edit), patch) : Chosen(order, edit);
        var registered = customer is { Registered: true }
            && (customer.Id != order.Customer?.Id || order.Customer is not { Registered: true });
        return (order with { Customer = customer, Guest = edit.Guest.Or(registered ? false : order.Guest) }).Started();
    }

    private static CustomerRef? Chosen(Order order, EditCheckout edit) =>
        edit.Customer.IsSet ? Known(order.Customer, edit.Customer.Value) : order.Customer;

    private static CustomerRef? Merge(CustomerRef? customer, CustomerPatch patch)
    {
        var current = customer ?? new();
        var next = current with { Email = patch.Email.Or(current.Email), Name = patch.Name.Or(current.Name) };
        if (next == current)
            return customer;
        return next == new CustomerRef() ? null : next;
    }

    /// <summary>
    /// The order may know more of its customer than the door has found: what it asked of the customer may still be under way.
    /// </summary>
    private static CustomerRef? Known(CustomerRef? current, CustomerRef? found) =>
        found is { Id: { } id } && current?.Id == id
            ? found with
            {
                Name = found.Name ?? current.Name,
                Registered = found.Registered || current.Registered,
                SignedIn = found.SignedIn || current.SignedIn,
                SignedUp = found.SignedUp || current.SignedUp,
            }
            : found;

    private static ValueList<OrderEffect> NewCustomer(Order before, Order after, EditCheckout edit)
    {
        if (!edit.CreatesCustomer || after.Customer is not { Id: { } id } customer || before.Customer?.Id == id)
            return [];
        return
        [
            new()
            {
                Kind = EffectKind.CreateCustomer,
                Merchant = after.Merchant,
                OrderId = after.Id,
                CustomerId = id,
                Email = customer.Email,
            },
        ];
    }

    /// <summary>What another card pays is not known before it has been asked, or charged.</summary>
    private static Order SetGiftCard(Order order, EditCheckout edit)
    {
        var code = edit.GiftCardCode.Or(order.GiftCardCode);
        if (code == order.GiftCardCode && edit.GiftCardAmount is null)
            return order;
        var kept = order.Adjustments.Where(IsKept);
        return order with
        {
            GiftCardCode = code,
            Adjustments = code is not null && edit.GiftCardAmount is > 0 and { } amount
                ? [.. kept, new() { Id = GiftCardAdjustment, Kind = AdjustmentKind.GiftCard, Amount = -amount, Code = code }]
                : [.. kept],
        };
    }

    private static bool IsKept(Adjustment adjustment) => adjustment.Kind != AdjustmentKind.GiftCard;

    private static Order SetMarket(Order order, EditCheckout edit)
    {
        if (!edit.Market.IsSet)
            return order;
        if (edit.Market.Value is not { } market)
            return order with { Market = null };
        return order with
        {
            Market = market,
            Currency = market.Currency ?? order.Currency,
            Tax = new() { Included = market.TaxIncluded, Rate = market.TaxRate, FreightTaxable = market.FreightTaxable },
        };
    }

    /// <summary>A newly chosen method drops a source of another type, unless the same request brings one.</summary>
    private static Order SetPayment(Order order, EditCheckout edit)
    {
        var next = order with
        {
            PaymentMethod = edit.PaymentMethod.Or(order.PaymentMethod),
            PaymentSource = edit.PaymentSource.Or(order.PaymentSource),
        };
        return edit.PaymentMethod.IsSet && !edit.PaymentSource.IsSet && !Suits(next) ? next with { PaymentSource = null } : next;
    }

    private static Address? Billing(Order order, EditCheckout edit)
    {
        var address = edit.BillingAddress.Or(order.BillingAddress);
        return edit.BillingPatch is { } patch ? AddressRules.Merge(address, patch) : address;
    }

    /// <summary>What is told of a customer with an id is the customer's own to change.</summary>
    private static FieldProblem[] CustomerProblems(Order before, Order after, EditCheckout edit) =>
        after.Customer is { Id: not null } customer && customer != Chosen(before, edit)
            ? [new("customer", ProblemKind.Invalid)]
            : [];

    private static FieldProblem[] AddressProblems(Order order, EditCheckout edit) =>
        (edit.ShippingAddress.IsSet || edit.ShippingCountryLock.IsSet) && !AddressRules.RespectsLock(order)
            ? [new("shippingAddress", ProblemKind.Invalid)]
            : [];

    /// <summary>What has been authorized or paid was so in a currency, in which the order stays.</summary>
    private static FieldProblem[] MarketProblems(Order before, Order after) =>
        after.Currency != before.Currency && before.HasMovements ? [new("market", ProblemKind.Invalid)] : [];

    private static FieldProblem[] PaymentProblems(Order order, EditCheckout edit) =>
        edit.PaymentSource.IsSet && !Suits(order) ? [new("paymentSource", ProblemKind.Invalid)] : [];

    /// <summary>The method takes what the order is paid with.</summary>
    public static bool Suits(Order order) =>
        order.PaymentSource is not { } source || order.PaymentMethod?.SourceType is not { } type || source.Type == type;
}
