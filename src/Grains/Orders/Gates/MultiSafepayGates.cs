using static OrderGrains.Orders.PaymentStatus;

namespace OrderGrains.Orders;

/// <summary>
/// MultiSafepay page, section 1.5: legal transitions of an order's status. From a terminal one nothing is shipped, not even again, and
/// what has been refunded is not refunded again (1.3, error 1034).
/// </summary>
internal static class MultiSafepayGates
{
    /// <summary>Of what is to be paid later, a part may have been given up already.</summary>
    private static readonly OrderCondition MayShip = new(
        "secured", "payment Authorized, Paid, PartiallyRefunded, Free, or authorized but for what was given up",
        order => order.PaymentIs(Authorized, Paid, PartiallyRefunded, Free)
            || (order.PaymentIs(PartiallyAuthorized) && order.Released > 0));

    public static readonly Dictionary<Verb, Gate> Rows = new()
    {
        [Verb.Ship] = new(MayShip) { AsksRepeats = true },
        [Verb.ShipAmount] = new(MayShip),
        [Verb.Cancel] = new(new(
            "cancellable",
            "nothing has left, payment Unpaid, UnderReview, Voided, PartiallyAuthorized or Authorized, the last two not with Klarna, "
                + "in3 and e-invoicing",
            order => !order.HasDeparted && (order.PaymentIs(Unpaid, UnderReview, Voided) || MayStillCancel(order)))),
        [Verb.Refund] = new(OrderConditions.AliveAndPaid) { AsksRepeats = true },
        [Verb.ExtendExpiration] = new(OrderConditions.Payment(Authorized, PartiallyAuthorized)),
    };

    /// <summary>Once the customer has agreed to pay later, most of these methods can only be refunded.</summary>
    private static bool MayStillCancel(Order order) => order.PaymentIs(PartiallyAuthorized, Authorized)
        && order.PaymentMethod.GoesBy is not (PaymentFlow.PayLater or PaymentFlow.Instalments or PaymentFlow.Invoice);
}
