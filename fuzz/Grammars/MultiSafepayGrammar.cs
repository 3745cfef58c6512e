using OrderGrains.Orders;
using static OrderGrains.Fuzz.Grammars.Rules;

namespace OrderGrains.Fuzz.Grammars;

/// <summary>MultiSafepay's updates.</summary>
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

    public static IEnumerable<Template> Templates { get; } =
    [
        .. new[] { "/orders/{id}", "/v1/json/orders/{id}" }.SelectMany(path => new Template[]
        {
            new(Door.MultiSafepay, "PATCH", path) { ContentType = "application/json", Body = Update },
            new(Door.MultiSafepay, "GET", path),
        }),
        new(Door.MultiSafepay, "POST", "/orders") { ContentType = "application/json", Body = Update, Weight = 2 },
    ];
}
