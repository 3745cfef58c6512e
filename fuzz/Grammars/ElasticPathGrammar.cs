using OrderGrains.Orders;
using static OrderGrains.Fuzz.Grammars.Rules;

namespace OrderGrains.Fuzz.Grammars;

/// <summary>Elastic Path's updates, reads and its anonymizing of several orders.</summary>
internal static class ElasticPathGrammar
{
    public static readonly Rule Address = Some(
        ("first_name", Word),
        ("last_name", Word),
        ("phone_number", OneOf("0123", "+1 555 0100", "")),
        ("company_name", Word),
        ("line_1", Word),
        ("line_2", Any(Word, Null)),
        ("city", Word),
        ("county", Word),
        ("region", Word),
        ("postcode", Word),
        ("country", Country),
        ("instructions", Any(Word, Null)));

    private static readonly Rule Update = All(("data", Both(
        All(("type", OneOf("order", "order", "order", "orders"))),
        Some(
            ("status", OneOf("cancelled", "complete", "")),
            ("shipping", OneOf("fulfilled", "unfulfilled", "")),
            ("external_ref", Any(Word, Null)),
            ("order_number", Any(Word, Null)),
            ("shipping_address", Address),
            ("billing_address", Address),
            ("custom_data", Some(("a", Any(Word, Null)))),
            ("x_custom", Any(Word, Null, Whole(0, 9), Flag, List(Word, 3)))))));

    public static IEnumerable<Template> Templates { get; } =
    [
        new(Door.ElasticPath, "PUT", "/v2/orders/{id}") { ContentType = "application/json", Body = Update, Weight = 20 },
        new(Door.ElasticPath, "GET", "/v2/orders/{id}") { Query = [("include", ["items", "customers,items", "none", ""])] },
        new(Door.ElasticPath, "POST", "/v2/orders/anonymize")
        {
            ContentType = "application/json", Weight = 2,
            Body = All(("data", All(("order_ids", List(OneOf("{id}", "none", ""), 4))))),
        },
    ];
}
