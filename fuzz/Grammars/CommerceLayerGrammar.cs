using OrderGrains.Orders;
using static OrderGrains.Fuzz.Grammars.Rules;

namespace OrderGrains.Fuzz.Grammars;

/// <summary>Commerce Layer's updates and reads, JSON:API, and how customers log in.</summary>
internal static class CommerceLayerGrammar
{
    private static readonly string[] Triggers =
    [
        "_approve", "_approve_and_capture", "_archive", "_authorize", "_billing_address_same_as_shipping", "_cancel", "_capture",
        "_commit_invoice", "_create_subscriptions", "_fulfill",
        "_nullify_payment_source", "_pending", "_place", "_refresh", "_refresh_prices", "_refund", "_refund_invoice", "_reset_circuit",
        "_save_billing_address_to_customer_address_book", "_save_payment_source_to_customer_wallet",
        "_save_shipping_address_to_customer_address_book", "_shipping_address_same_as_billing", "_start_editing", "_stop_editing",
        "_unarchive", "_update_taxes", "_validate",
    ];

    private static readonly Rule Switch = Any(Flag, OneOf("1", "true", "0", ""), Whole(0, 1), Null);

    private static readonly Rule Attributes = Some(
    [
        ("guest", Switch),
        ("customer_email", Email),
        ("customer_password", Word),
        ("language_code", OneOf("it", "en", "xx", "")),
        ("shipping_country_code_lock", Country),
        ("coupon_code", OneOf("SUMMERDISCOUNT", "NONE", "")),
        ("gift_card_code", Word),
        ("gift_card_or_coupon_code", OneOf("SUMMERDISCOUNT", "NONE")),
        ("cart_url", Link),
        ("return_url", Link),
        ("terms_url", Link),
        ("privacy_url", Link),
        ("autorefresh", Switch),
        ("reference", Word),
        ("reference_origin", Word),
        ("metadata", Any(Null, Some(("foo", Any(Word, Null, Some(("bar", Word))))))),
        ("_billing_address_clone_id", OneOf("1234", "none")),
        ("_shipping_address_clone_id", OneOf("1234", "none")),
        ("_customer_payment_source_id", OneOf("1234", "none")),
        ("_authorization_amount_cents", Whole(-1, 6000)),
        ("_add_tags", OneOf("sale", "sale,none", "")),
        ("_remove_tags", OneOf("sale", "none")),
        .. Triggers.Select(trigger => (trigger, Switch)),
    ]);

    private static readonly Rule Relationships = Some(
        ("market", To("markets")),
        ("customer", To("customers")),
        ("shipping_address", To("addresses")),
        ("billing_address", To("addresses")),
        ("store", To("stores")),
        ("payment_method", To("payment_methods")),
        ("payment_source", To("payment_sources", "adyen_payments", "stripe_payments", "wire_transfers", "paypal_payments")));

    private static readonly string[] Included =
        ["billing_address", "shipping_address,line_items", "payment_method", "payment_source", "shipments", "none",
            "market.tax_calculator"];

    private static readonly (string, string[])[] View =
    [
        ("include", Included),
        ("fields[orders]", ["number", "status,payment_status", "none", ""]),
        ("fields[line_items]", ["name,quantity", "none"]),
    ];

    public static IEnumerable<Template> Templates { get; } =
    [
        new(Door.CommerceLayer, "PATCH", "/api/orders/{id}")
        {
            ContentType = "application/vnd.api+json", Query = View, Weight = 20,
            Body = All(("data", Both(
                All(("type", OneOf("orders", "orders", "orders", "order")), ("id", OneOf("{id}", "{id}", "{id}", "other"))),
                Some(("attributes", Attributes), ("relationships", Relationships))))),
        },
        new(Door.CommerceLayer, "GET", "/api/orders/{id}") { Query = View },
        new(Door.CommerceLayer, "POST", "/oauth/token")
        {
            ContentType = "application/json", IsAuthenticated = false, Body = Login,
        },
    ];

    private static Rule Login => Some(
        ("grant_type", OneOf("password", "refresh_token", "client_credentials", "authorization_code")),
        ("client_id", OneOf("demo-low", "demo-client", "none")),
        ("username", OneOf("john@example.com", "none", "")),
        ("password", OneOf("demo-secret", "none")),
        ("refresh_token", Word),
        ("scope", OneOf("market:all", "market:1", "market:7", "none")));

    private static Rule To(params string[] types) => All(("data", Any(
        All(("type", OneOf(types)), ("id", OneOf("QWERtyUpBa", "NrDcMrKtSe", "1234", "none"))),
        Null)));
}
