using static OrderGrains.Orders.FulfillmentStatus;
using static OrderGrains.Orders.OrderStatus;
using static OrderGrains.Orders.PaymentStatus;

namespace OrderGrains.Orders;

/// <summary>Commerce Layer page, sections A8 and A9: when each trigger is legal.</summary>
internal static class CommerceLayerGates
{
    public static readonly Dictionary<Verb, Gate> Rows = new()
    {
        [Verb.Place] = new("what PlacePrerequisites asks for is there", _ => true) { Missing = PlacePrerequisites.Missing },
        [Verb.Authorize] = new("a payment source is set", _ => true) { Missing = MissingSource },
        [Verb.Approve] = new(
            "approved already; or payment Authorized, Paid, PartiallyRefunded or Free",
            order => order.StatusIs(Approved) || order.PaymentIs(Authorized, Paid, PartiallyRefunded, Free)),
        [Verb.Capture] = new(
            "approved, payment Authorized or Paid",
            order => order.StatusIs(Approved) && order.PaymentIs(Authorized, Paid)),
        [Verb.Refund] = new("payment Paid, PartiallyRefunded or Refunded", order => order.PaymentIs(Paid, PartiallyRefunded, Refunded)),
        [Verb.Ship] = new("approved", order => order.StatusIs(Approved)),
        [Verb.Cancel] = new(
            "cancelled already; or Unfulfilled or NotRequired, and Pending, Placed, Editing or Approved with payment Authorized",
            order => order.IsCancelled() || (order.FulfillmentIs(Unfulfilled, NotRequired)
                && (order.StatusIs(Pending, Placed, Editing) || (order.StatusIs(Approved) && order.PaymentIs(Authorized))))),
    };

    private static IEnumerable<FieldProblem> MissingSource(Order order) =>
        order.PaymentSource is null ? [new("paymentSource", ProblemKind.Blank)] : [];
}
