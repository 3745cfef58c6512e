using static OrderGrains.Orders.OrderStatus;
using static OrderGrains.Orders.PaymentStatus;

namespace OrderGrains.Orders;

/// <summary>
/// Commerce Layer page, sections A8 and A9: when each trigger is legal. Partly paid orders, which the page does not know, may be
/// captured and refunded like paid ones, so that there is a way out of them. What is paid may be captured again, what is free may not.
/// </summary>
internal static class CommerceLayerGates
{
    public static readonly Dictionary<Verb, Gate> Rows = new()
    {
        [Verb.Place] = new(new("placeable", "what `PlacePrerequisites` asks for is there", _ => true))
        {
            Missing = PlacePrerequisites.Missing,
        },
        [Verb.Authorize] = new(new("paymentSource", "a payment source is set", _ => true)) { Missing = MissingSource },
        [Verb.Approve] = new(OrderConditions.Payment(Authorized, Paid, PartiallyRefunded, Free)),
        [Verb.Capture] = new(new(
            "approvedAndAuthorized", "Paid, or approved with payment Authorized, PartiallyAuthorized, PartiallyPaid or PartiallyRefunded",
            order => order.PaymentIs(Paid) || (order.StatusIs(Approved)
                && order.PaymentIs(Authorized, PartiallyAuthorized, PartiallyPaid, PartiallyRefunded))))
        {
            AsksRepeats = true,
        },
        [Verb.Refund] = new(OrderConditions.Payment(Paid, PartiallyPaid, PartiallyRefunded)),
        [Verb.Ship] = new(OrderConditions.IsApproved),
        [Verb.Cancel] = new(new(
            "cancellable", "not in progress, and Pending, Placed, Editing, or Approved with payment Authorized or less",
            order => !order.FulfillmentStarted && (order.StatusIs(Pending, Placed, Editing) || IsApprovedAndUncaptured(order)))),
    };

    /// <summary>Less than authorized is what an approved order becomes whose authorization was voided or has lapsed.</summary>
    private static bool IsApprovedAndUncaptured(Order order) =>
        order.StatusIs(Approved) && order.PaymentIs(Authorized, PartiallyAuthorized, Unpaid, UnderReview, Voided, Declined, Expired);

    private static IEnumerable<FieldProblem> MissingSource(Order order) =>
        order.PaymentSource is null ? [new("paymentSource", ProblemKind.Blank)] : [];
}
