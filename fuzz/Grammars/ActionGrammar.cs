using OrderGrains.Fuzz.Drawing;
using OrderGrains.Fuzz.Json;
using static OrderGrains.Fuzz.Grammars.Rules;

namespace OrderGrains.Fuzz.Grammars;

/// <summary>Commands of the own API: every verb, mostly with members that are its own.</summary>
internal static class ActionGrammar
{
    private static readonly Rule Amount = Any(Whole(1, 6000), Whole(1, 100), Literal("0", "-1", "999999999999999", "1000000000000000",
        "1.5"));

    private static readonly Rule Line = OneOf("1", "1", "2", "a", "none");

    private static readonly Rule Movement = OneOf("m-1", "m-2", "none");

    private static readonly Rule Items = List(All(("line", Line), ("quantity", Any(Whole(1, 3), Literal("0", "-1", "1e9")))), 2);

    private static readonly Rule Tracking = Some(("code", Word), ("url", Link), ("carrier", Word), ("shipDate", Time));

    private static readonly Rule Tax = Literal("0.22", "0", "11", "-1", "0.12345678901");

    private static readonly (string Name, Rule Value) Shipment = ("shipment", OneOf("s-1", "s-2", "none"));

    private static readonly Rule Report = Some(Shipment, ("location", Any(Some(("city", Word), ("country", OneOf("US", "us"))), Null)),
        ("description", Word), ("estimatedDelivery", Time));

    private static readonly (string[] Verbs, Rule Members)[] Rows =
    [
        ([
            "submit", "place", "approve", "startEditing", "stopEditing", "review", "voidAuthorization", "decline", "expire",
            "reverseChargeBack", "startFulfillment", "stopFulfillment", "cancelRefunded", "hold", "release", "archive", "unarchive",
            "refreshOrder", "updateTaxes", "savePaymentSource", "anonymize", "dismissCourier", "none",
        ], All()),
        (["authorize"], Some(("amount", Amount), ("gateway", OneOf("manual", "simulated", "gift_card", "none")), ("source",
            OneOf("sim_declined", "GIFT-2026")))),
        (["capture", "refund", "chargeBack"], Some(("amount", Amount), ("parent", Movement))),
        (["settleMovement"], Both(
            All(("movement", Movement), ("state", OneOf("Succeeded", "Failed", "Cancelled", "Pending"))), Some(("externalId", Word),
                ("reason", Word)))),
        (["withdrawMovement"], All(("movement", Movement))),
        (["ship"], Some(("items", Items), Shipment, ("tracking", Tracking))),
        (["shipAmount"], Both(All(("amount", Amount)), Some(("tracking", Tracking)))),
        (["planShipment"], Some(Shipment, ("items", Items), ("number", Word), ("packages", Whole(0, 5)), ("goodToGo", Flag), ("tracking",
            Tracking))),
        (["editShipment"], Both(All(Shipment), Some(("items", Items), ("packages", Whole(0, 5)), ("goodToGo", Flag), ("tracking",
            Tracking)))),
        (["holdShipment", "releaseShipment", "cancelShipment"], All(Shipment)),
        (["openReturn"], Some(("items", Items), Shipment, ("return", OneOf("r-1", "r-2")), ("reason", Word))),
        (["completeReturn"], Both(All(("return", OneOf("r-1", "r-2"))), Some(("restock", Flag), ("refund", Flag), ("amount", Amount)))),
        (["cancelReturn"], All(("return", OneOf("r-1", "r-2")))),
        (["addLine", "changeLine"], Both(
            All(("line", Line), ("quantity", Any(Whole(1, 5), Literal("0", "2147483647", "2147483648"))), ("unitAmount", Amount)),
            Some(("sku", Word), ("name", Word), ("taxRate", Tax), ("taxIncluded", Flag), ("metadata", Some(("a", Any(Word, Null))))))),
        (["removeLine"], All(("line", Line))),
        (["saveAddress"], All(("address", OneOf("Billing", "Shipping", "none")))),
        (["copyAddress"], All(("from", OneOf("Billing", "Shipping")), ("id", Word))),
        (["cancel", "recall"], Some(("reason", Word))),
        (["advanceDelivery"], Both(
            All(("to", OneOf("PickedUp", "InTransit", "OutForDelivery", "Delivered", "Planned"))), Report)),
        (["failDelivery", "reportException"], Report),
        (["simulateCourier"], Some(("plan", OneOf("Delivers", "FailsOnce", "IsDelayed", "Loses", "None")), ("stepSeconds", Any(
            Whole(1, 5), Literal("0", "604800", "604801", "1.5"))))),
        (["extendExpiration"], All(("days", Whole(0, 366)), ("reason", Word))),
        (["editComments"], Both(All(("text", Word)), Some(("internal", Flag), ("replace", Flag)))),
        (["editTracking"], Tracking),
        (["editReferences"], Some(("reference", Any(Word, Null)), ("metadata", Some(("a", Any(Word, Null)))))),
        (["editShippingAddress"], OrderGrammar.Address),
        (["editAttributes"], Some(("attributes", Some(("a", Any(Word, Null)))))),
        (["editCheckout"], Some(("guest", Flag), ("language", OneOf("it", "xx")), ("coupon", Null))),
        (["editInvoice", "editDelivery"], Some(("invoice", Some(("id", Word))), ("notes", Word))),
    ];

    private static readonly (string Verb, Rule Members)[] ByVerb = [.. Rows.SelectMany(row => row.Verbs.Select(verb => (verb,
        row.Members)))];

    public static Rule Command { get; } = Both(All(("actions", List(Action, 4))), Any(All(), All(), Some(("dryRun", Flag))));

    /// <summary>Now and then with the members of another.</summary>
    private static JsonPiece Action(Dice dice)
    {
        var (verb, members) = dice.Pick(ByVerb);
        return Both(All(("verb", OneOf(verb))), dice.Chance(5) ? dice.Pick(ByVerb).Members : members)(dice);
    }
}
