using static OrderGrains.Fuzz.Grammars.Rules;

namespace OrderGrains.Fuzz.Grammars;

/// <summary>Orders as they are imported.</summary>
internal static class OrderGrammar
{
    private static readonly Rule Amount = Any(Whole(0, 9000), Whole(0, 9000), Whole(0, 9000), Literal("-1", "999999999999999", "1e3",
        "9223372036854775807"));

    public static Rule Address { get; } = Some(
        ("id", Word),
        ("firstName", Word),
        ("line1", Word),
        ("line2", Any(Word, Null)),
        ("city", Word),
        ("postcode", Word),
        ("country", Country),
        ("phone", OneOf("+39 055 1234567", "x")));

    private static readonly Rule Line = Both(
        All(("id", OneOf("1", "2", "a")), ("quantity", Whole(1, 5)), ("unitAmount", Amount)),
        Some(
            ("sku", Word),
            ("name", Word),
            ("taxRate", Literal("0.22", "0", "10.1")),
            ("taxIncluded", Flag),
            ("doNotShip", Flag)));

    private static readonly Rule Adjustment = Both(
        All(("id", OneOf("x", "y")), ("kind", OneOf("Shipping", "PaymentFee", "Coupon", "GiftCard", "Manual")), ("amount", Amount)),
        Some(("code", Word), ("label", Word)));

    private static readonly Rule Movement = Both(
        All(
            ("id", OneOf("m-1", "m-2", "m-3")),
            ("kind", OneOf("Authorize", "Capture", "Void", "Refund", "ChargeBack")),
            ("state", OneOf("Succeeded", "Pending", "Failed")),
            ("amount", Amount)),
        Some(("parent", OneOf("m-1", "m-2")), ("at", Time), ("externalId", Word)));

    private static readonly Rule Payment = All(("id", OneOf("p-1", "p-2")), ("movements", List(Movement, 3)));

    private static readonly Rule Shipment = Both(
        All(("id", OneOf("s-1", "s-2"))),
        Some(
            ("state", OneOf("Planned", "PickedUp", "InTransit", "Delivered", "Cancelled")),
            ("items", List(All(("line", OneOf("1", "2", "a")), ("quantity", Whole(0, 3))), 2)),
            ("number", Word),
            ("goodToGo", Flag)));

    public static Rule Order { get; } = Both(
        All(("id", Any(OneOf("{id}"), Word, Word, Word, Word)), ("currency", OneOf("EUR", "EUR", "EUR", "EUR", "JPY", "XXX"))),
        Some(
            ("status", OneOf("Draft", "Pending", "Placed", "Approved", "Cancelled", "Editing", "Placing")),
            ("payment", OneOf("Paid", "Unpaid", "Authorized", "Refunded", "PartiallyRefunded", "ChargedBack", "Declined", "Free")),
            ("fulfillment", OneOf("Unfulfilled", "InProgress", "PickedUp", "InTransit", "Delivered", "NotRequired")),
            ("lines", List(Line, 3)),
            ("adjustments", List(Adjustment, 3)),
            ("payments", List(Payment, 2)),
            ("shipments", List(Shipment, 2)),
            ("customer", Some(("id", Word), ("email", Email), ("name", Word))),
            ("shippingAddress", Address),
            ("market", Literal("""{"id":"QWERtyUpBa","number":1}""")),
            ("number", Whole(1, 1_000_000)),
            ("transactionId", Whole(1, 1_000_000)),
            ("createdAt", Time),
            ("tax", Literal("""{"included":true,"rate":0.22}""", """{"rate":11}""")),
            ("metadata", Some(("a", Word)))));
}
