using OrderGrains.Orders;
using static OrderGrains.Fuzz.Grammars.Rules;

namespace OrderGrains.Fuzz.Grammars;

/// <summary>Centra's updates and its list of orders.</summary>
internal static class CentraGrammar
{
    private static readonly Rule Order = Any(Literal("{id}"), OneOf("{id}"), Whole(0, 100), Literal("1.5", "-3", "1e2", "null"));

    private static readonly Rule Update = Both(
        All(("order", Order)),
        Some(
            ("comment", Any(Word, Null)),
            ("internalComment", Any(Word, Null, Whole(0, 9))),
            ("goodToGo", Any(Flag, Whole(0, 1), OneOf("true", "1"))),
            ("isPrio", Any(Flag, Whole(0, 1))),
            ("numberOfPackages", Whole(-1, 9)),
            ("attributes", Some(("gift_message", Any(Word, Null)), ("x", Word))),
            ("xml", Any(Flag, Whole(0, 1), OneOf("true", "x")))));

    public static IEnumerable<Template> Templates { get; } =
    [
        .. new[] { "/orders", "/centra/orders" }.Select(path =>
            new Template(Door.Centra, "PUT", path)
            {
                ContentType = "application/json", Body = Update, Query = [("xml", ["true", "0", "1", "x", ""])], Weight = 20,
            }),
        new(Door.Centra, "GET", "/centra/orders")
        {
            Query =
            [
                ("order", ["{id}", "0", "x", "1,2"]),
                ("newer_than", ["2019-01-01+12:11:39", "2026-01-01", "x"]),
                ("limit", ["10", "0", "-1", "100000", "x"]),
                ("xml", ["true", "1"]),
                ("page", ["1", "99999999999"]),
                ("status", ["1", "5,6", "x"]),
            ],
        },
    ];
}
