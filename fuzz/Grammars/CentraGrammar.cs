using OrderGrains.Orders;
using static OrderGrains.Fuzz.Grammars.Rules;

namespace OrderGrains.Fuzz.Grammars;

/// <summary>Centra's calls about orders, shipments and returns.</summary>
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

    private static readonly Rule Amount = Any(Whole(-1, 500), Literal("14.11", "\"14.11\"", "1e30", "null"));

    private static readonly Rule Address = Some(
        ("email", Email), ("country", Country), ("firstName", Word), ("zipcode", Any(Word, Whole(0, 9))));

    private static readonly Rule Product = Some(
        ("qty", Any(Whole(-1, 9), OneOf("2"))), ("sku", Word), ("ean", Word), ("unitPrice", Amount));

    private static readonly Rule Money = Some(("status", Whole(-1, 3)), ("amount", Amount), ("transaction", Word));

    private static readonly Rule NewOrder = Some(
        ("address", Address),
        ("products", Any(List(Product, 3), Some(("1", Product)))),
        ("payment", Some(("id", Whole(0, 40)), ("auth", Money), ("capture", Money))),
        ("voucherCodes", List(OneOf("SUMMERDISCOUNT", "NONE"), 3)),
        ("shippingValue", Amount),
        ("voucherValue", Amount),
        ("orderNumber", Whole(-1, 99)),
        ("orderDate", OneOf("2026-01-01", "2026-01-01 10:00:00", "now")),
        ("createOnly", Flag),
        ("customerRegister", Flag));

    private static readonly Rule Parcel = Some(
        ("order", Order),
        ("shipment", OneOf("83651-1", "x", "1-")),
        ("products", Any(Some(("l-1", Any(Whole(-1, 3), OneOf("1"), Some(("qty", Whole(0, 2)))))), Literal("[]"))),
        ("gtg", Any(Flag, Whole(0, 1))),
        ("capture", Any(Flag, Whole(0, 1))),
        ("shipped", Any(Flag, Whole(0, 1))),
        ("carrier", Word),
        ("packages", Whole(-1, 9)),
        ("tracking", Word));

    private static readonly Rule Return = Some(
        ("shipment", OneOf("83651-1", "x", "1-")),
        ("products", Some(("l-1", Whole(-1, 3)))),
        ("returnCost", Amount),
        ("shippingCost", Amount),
        ("shippingCostFromShipment", Flag),
        ("refund", Some(("refundPayment", Flag))),
        ("completed", Flag),
        ("refundPayment", Flag));

    private static readonly (string Method, string Path, Rule Body)[] Calls =
    [
        ("POST", "/centra/order", NewOrder),
        ("POST", "/centra/orders", Some(("a", NewOrder), ("b", NewOrder))),
        ("POST", "/centra/order/{id}", NewOrder),
        ("POST", "/centra/shipments", Parcel),
        ("PUT", "/centra/shipments/83651-1", Parcel),
        ("PUT", "/centra/shipment", Parcel),
        ("PUT", "/centra/capture", Parcel),
        ("POST", "/centra/return", Return),
        ("PUT", "/centra/returns/{id}", Return),
    ];

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
        .. new[] { "/centra/shipments", "/centra/returns" }.Select(path =>
            new Template(Door.Centra, "GET", path)
            {
                Query = [("order", ["{id}", "0", "x"]), ("limit", ["2", "0", "x"]), ("page", ["1", "x"]), ("status", ["completed", "x"])],
            }),
        new(Door.Centra, "DELETE", "/centra/shipments/83651-1"),
        .. Calls.Select(call => new Template(Door.Centra, call.Method, call.Path)
        {
            ContentType = "application/json", Body = call.Body, Weight = 3,
        }),
    ];
}
