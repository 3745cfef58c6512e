using OrderGrains.Api.Doors.CommerceLayer.Writing;
using OrderGrains.Orders;
using OrderGrains.Values;

namespace OrderGrains.Api.Doors.CommerceLayer;

/// <summary>What each trigger asks of the order, in the order in which several in one request take effect (page, A8).</summary>
internal static class Triggers
{
    private static readonly (string Name, Func<AttributeValues, ValueList<OrderAction>> Actions)[] Rows =
    [
        ("_nullify_payment_source",
            _ => [new EditCheckout { PaymentSource = (PaymentSource?)null }, new ChangeStatus(Verb.VoidAuthorization)]),
        ("_update_taxes", _ => [new RefreshOrder(TaxesOnly: true)]),
        ("_refresh", _ => [new RefreshOrder()]),
        ("_pending", _ => [new ChangeStatus(Verb.Submit)]),
        ("_authorize", values => [new MoveMoney(Verb.Authorize, values.Amount(AuthorizationAmount))]),
        ("_place", _ => [new ChangeStatus(Verb.Place)]),
        ("_start_editing", _ => [new ChangeStatus(Verb.StartEditing)]),
        ("_stop_editing", _ => [new ChangeStatus(Verb.StopEditing)]),
        ("_approve", _ => [new ChangeStatus(Verb.Approve)]),
        ("_approve_and_capture",
            _ => [new ChangeStatus(Verb.Approve), new MoveMoney(Verb.Capture)]),
        ("_capture", _ => [new MoveMoney(Verb.Capture)]),
        ("_fulfill", _ => [new ShipItems()]),
        ("_refund", _ => [new MoveMoney(Verb.Refund)]),
        ("_cancel", _ => [new CancelOrder()]),
        (SavePaymentSource, _ => [new RequestEffect(EffectKind.SavePaymentSource)]),
        (SaveShippingAddress, _ => [new RequestEffect(EffectKind.SaveShippingAddress)]),
        (SaveBillingAddress, _ => [new RequestEffect(EffectKind.SaveBillingAddress)]),
        ("_archive", _ => [new ChangeStatus(Verb.Archive)]),
        ("_unarchive", _ => [new ChangeStatus(Verb.Unarchive)]),
    ];

    private const string SavePaymentSource = "_save_payment_source_to_customer_wallet";
    private const string SaveShippingAddress = "_save_shipping_address_to_customer_address_book";
    private const string SaveBillingAddress = "_save_billing_address_to_customer_address_book";

    /// <summary>Those that have the order's customer keep something.</summary>
    public static readonly IReadOnlyList<string> Saving = [SavePaymentSource, SaveShippingAddress, SaveBillingAddress];

    /// <summary>Overrides the amount that <c>_authorize</c> authorizes.</summary>
    public const string AuthorizationAmount = "_authorization_amount_cents";

    /// <summary>Has the means of payment looked up that was paid with.</summary>
    public const string FixPaymentSource = "_fix_payment_source";

    /// <summary>Has the prices of lines read anew.</summary>
    public const string RefreshPrices = "_refresh_prices";

    /// <summary>Those that ask nothing of an order, for there are no invoices, subscriptions and validations elsewhere.</summary>
    public static readonly IReadOnlyList<string> Idle = ["_validate", "_commit_invoice", "_refund_invoice", "_create_subscriptions"];

    /// <summary>The actions of all triggers that are set.</summary>
    /// <param name="values">What the request sends.</param>
    /// <param name="saves">False passes over those that <see cref="Saving"/> names.</param>
    public static IEnumerable<OrderAction> Actions(AttributeValues values, bool saves) => Rows
        .Where(row => values.IsTriggered(row.Name) && (saves || !Saving.Contains(row.Name)))
        .SelectMany(row => row.Actions(values));
}
