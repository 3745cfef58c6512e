using OrderGrains.Api.Doors.CommerceLayer.Resources;
using OrderGrains.Api.ValueKinds;

namespace OrderGrains.Api.Doors.CommerceLayer.Writing;

/// <summary>Every attribute and trigger an update may send (page, A7 and A8); any other name is not allowed.</summary>
internal static class OrderAttributes
{
    /// <summary>In characters (page, A7).</summary>
    public const int ShortestGiftCardCode = 8;

    private static readonly WritableAttribute[] Rows =
    [
        Checkout("guest", AttributeKind.Flag),
        Checkout("customer_email", AttributeKind.Text),
        new("customer_password", AttributeKind.Text),
        Checkout("language_code", AttributeKind.Text) with { OneOf = ValueRules.Language },
        Checkout("shipping_country_code_lock", AttributeKind.Text) with { OneOf = ValueRules.Country },
        Checkout("coupon_code", AttributeKind.Text),
        Checkout("gift_card_code", AttributeKind.Text) with { MinLength = ShortestGiftCardCode },
        Checkout("gift_card_or_coupon_code", AttributeKind.Text),
        Checkout("autorefresh", AttributeKind.Flag),
        Checkout("cart_url", AttributeKind.Text),
        Checkout("return_url", AttributeKind.Text),
        Checkout("terms_url", AttributeKind.Text),
        Checkout("privacy_url", AttributeKind.Text),
        new("reference", AttributeKind.Text),
        new("reference_origin", AttributeKind.Text),
        new("metadata", AttributeKind.Object),
        Checkout("_billing_address_clone_id", AttributeKind.Text),
        Checkout("_shipping_address_clone_id", AttributeKind.Text),
        Checkout("_customer_payment_source_id", AttributeKind.Text),
        Checkout("_shipping_address_same_as_billing", AttributeKind.Trigger),
        Checkout("_billing_address_same_as_shipping", AttributeKind.Trigger),
        Checkout("_nullify_payment_source", AttributeKind.Trigger),
        Checkout("_update_taxes", AttributeKind.Trigger),
        Checkout("_refresh", AttributeKind.Trigger),
        Integrations("_pending"),
        Trigger("_authorize"),
        new("_authorization_amount_cents", AttributeKind.Amount),
        Trigger("_place"),
        Integrations("_start_editing"),
        Integrations("_stop_editing"),
        Integrations("_approve"),
        Integrations("_approve_and_capture"),
        Integrations("_capture"),
        Integrations("_fulfill"),
        Integrations("_refund"),
        Trigger("_cancel"),
        Trigger("_save_payment_source_to_customer_wallet"),
        Trigger("_save_shipping_address_to_customer_address_book"),
        Trigger("_save_billing_address_to_customer_address_book"),
        Trigger("_archive"),
        Trigger("_unarchive"),
        Checkout(Triggers.RefreshPrices, AttributeKind.Trigger) with { IntegrationsOnly = true },
        Integrations(Triggers.FixPaymentSource),
        Integrations("_reset_circuit"),
        .. Triggers.Idle.Select(Trigger),
        .. TagNames.Attributes,
    ];

    public static readonly WriteTable Table = new("orders", Rows, Relationships);

    /// <summary>A new order has nothing yet that a trigger could move.</summary>
    public static readonly WriteTable OfNew = new("orders", Rows.Where(row => !row.Name.StartsWith('_')), Relationships);

    private static IEnumerable<Relationship> Relationships =>
        OrderRelationships.All.Where(relationship => !relationship.IsToMany || relationship.Name == TagNames.Related);

    private static WritableAttribute Checkout(string name, AttributeKind kind) => new(name, kind) { NeedsEditable = true };

    private static WritableAttribute Trigger(string name) => new(name, AttributeKind.Trigger);

    private static WritableAttribute Integrations(string name) => new(name, AttributeKind.Trigger) { IntegrationsOnly = true };
}
