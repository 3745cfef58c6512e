using OrderGrains.Orders;
using static OrderGrains.Fuzz.Grammars.Rules;

namespace OrderGrains.Fuzz.Grammars;

/// <summary>MultiSafepay's calls to orders.</summary>
internal static class MultiSafepayGrammar
{
    private static readonly Rule Amount = Any(Whole(0, 5000), Literal("1e3", "-1", "12.5", "\"100\"", "99999999999999999999"));

    private static readonly Rule Update = Some(
        ("id", OneOf("{id}", "other")),
        ("status", OneOf("shipped", "shipped", "cancelled", "canceled", "completed", "void", "refunded", "Shipped", "expired")),
        ("tracktrace_code", Word),
        ("tracktrace_url", Link),
        ("carrier", Word),
        ("ship_date", Time),
        ("reason", Word),
        ("memo", Word),
        ("invoice_id", Word),
        ("invoice_url", Link),
        ("po_number", Word),
        ("new_order_id", Word),
        ("exclude_order", Any(Flag, Whole(0, 1))),
        ("extend_expiration", Any(Flag, Whole(0, 1))),
        ("amount", Amount),
        ("partial_shipment_amount", Amount),
        ("var1", Word));

    private static readonly Rule Item = Some(
        ("name", Word),
        ("merchant_item_id", Word),
        ("unit_price", Any(Amount, Literal("0.1", "\"8.2644628\"", "-30"))),
        ("quantity", Any(Whole(-3, 3), Literal("\"2\"", "1e9"))),
        ("tax_table_selector", OneOf("none", "BTW21", "")));

    private static readonly Rule Create = Some(
        ("type", OneOf("redirect", "direct", "paymentlink", "checkout", "sideways")),
        ("order_id", OneOf("{id}", "new", "")),
        ("gateway", OneOf("IDEAL", "VISA", "KLARNA", "NOBODY")),
        ("currency", OneOf("EUR", "USD", "eur")),
        ("amount", Amount),
        ("description", Word),
        ("days_active", Whole(0, 400)),
        ("customer", Some(("email", Word), ("country", OneOf("NL", "nl", "XX")), ("ip_address", Word))),
        ("shopping_cart", Some(("items", List(Item, 3)))));

    private static readonly Rule Refund = Some(
        ("currency", OneOf("EUR", "USD")), ("amount", Amount), ("description", Word), ("refund_order_id", Word),
        ("checkout_data", Some(("items", List(Item, 3)))));

    private static readonly Rule Capture = Some(
        ("new_order_status", OneOf("completed", "shipped", "void")), ("amount", Amount), ("new_order_id", Word), ("carrier", Word));

    private static readonly Rule End = Some(("status", OneOf("void", "cancelled", "completed")), ("reason", Word));

    public static IEnumerable<Template> Templates { get; } =
    [
        .. new[] { "/orders/{id}", "/v1/json/orders/{id}" }.SelectMany(path => new Template[]
        {
            new(Door.MultiSafepay, "PATCH", path) { ContentType = "application/json", Body = Update },
            new(Door.MultiSafepay, "GET", path),
        }),
        new(Door.MultiSafepay, "POST", "/orders") { ContentType = "application/json", Body = Create, Weight = 2 },
        new(Door.MultiSafepay, "POST", "/orders/{id}/refunds") { ContentType = "application/json", Body = Refund, Weight = 2 },
        new(Door.MultiSafepay, "PATCH", "/orders/{id}/refunds/1") { ContentType = "application/json", Body = End },
        new(Door.MultiSafepay, "POST", "/orders/{id}/capture") { ContentType = "application/json", Body = Capture, Weight = 2 },
        new(Door.MultiSafepay, "PATCH", "/capture/{id}") { ContentType = "application/json", Body = End },
        new(Door.MultiSafepay, "POST", "/orders/{id}/cancel") { ContentType = "application/json", Body = End },
    ];
}
