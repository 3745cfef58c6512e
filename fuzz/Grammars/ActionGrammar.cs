using static OrderGrains.Fuzz.Grammars.Rules;

namespace OrderGrains.Fuzz.Grammars;

/// <summary>Commands of the own API: all verbs, with members that are theirs or another's.</summary>
internal static class ActionGrammar
{
    private static readonly Rule Verb = OneOf(
        "submit", "place", "approve", "startEditing", "stopEditing", "review", "voidAuthorization", "decline", "expire",
        "reverseChargeBack", "startFulfillment", "stopFulfillment", "cancelRefunded", "hold", "release", "archive", "unarchive",
        "refreshOrder", "updateTaxes", "savePaymentSource", "anonymize", "authorize", "capture", "refund", "chargeBack",
        "settleMovement", "withdrawMovement", "ship", "shipAmount", "planShipment", "editShipment", "holdShipment", "releaseShipment",
        "cancelShipment", "openReturn", "completeReturn", "cancelReturn", "addLine", "changeLine", "removeLine", "saveAddress",
        "copyAddress", "cancel", "recall", "advanceDelivery", "extendExpiration", "editComments", "editReferences", "editTracking",
        "editInvoice", "editDelivery", "editShippingAddress", "editAttributes", "editCheckout", "none");

    private static readonly Rule Amount = Any(Whole(1, 6000), Literal("0", "-1", "999999999999999", "1000000000000000", "1.5"));

    private static readonly Rule Line = OneOf("1", "2", "a", "none");

    private static readonly Rule Shipment = OneOf("s-1", "s-2", "none");

    private static readonly Rule Items = List(All(("line", Line), ("quantity", Whole(-1, 4))), 3);

    private static readonly Rule Members = Some(
        ("amount", Amount),
        ("parent", OneOf("m-1", "m-2", "none")),
        ("movement", OneOf("m-1", "m-2", "none")),
        ("state", OneOf("Succeeded", "Failed", "Cancelled", "Pending")),
        ("gateway", OneOf("manual", "simulated", "gift_card", "none")),
        ("source", OneOf("sim_declined", "GIFT-2026", "none")),
        ("items", Items),
        ("shipment", Shipment),
        ("tracking", Some(("code", Word), ("url", Link), ("carrier", Word), ("shipDate", Time))),
        ("goodToGo", Flag),
        ("packages", Whole(-1, 5)),
        ("number", Word),
        ("return", OneOf("r-1", "none")),
        ("reason", Word),
        ("restock", Flag),
        ("refund", Flag),
        ("line", Line),
        ("quantity", Any(Whole(-1, 5), Literal("2147483647", "2147483648"))),
        ("unitAmount", Amount),
        ("taxRate", Literal("0.22", "0", "11", "-1", "0.12345678901")),
        ("address", OneOf("Billing", "Shipping")),
        ("from", OneOf("Billing", "Shipping")),
        ("id", Word),
        ("to", OneOf("PickedUp", "InTransit", "OutForDelivery", "Delivered")),
        ("days", Whole(0, 366)),
        ("text", Word),
        ("internal", Flag),
        ("replace", Flag),
        ("code", Word),
        ("metadata", Some(("a", Any(Word, Null)))),
        ("attributes", Some(("a", Any(Word, Null)))));

    private static readonly Rule Action = Any(All(("verb", Verb)), Both(All(("verb", Verb)), Members));

    public static Rule Command { get; } = Both(All(("actions", List(Action, 4))), Some(("dryRun", Any(Flag, Literal("false")))));
}
