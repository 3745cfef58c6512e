using static OrderGrains.Orders.PaymentStatus;

namespace OrderGrains.Orders;

/// <summary>
/// MultiSafepay page, section 1.5: legal transitions of an order's status. From a terminal one nothing is shipped, not even again, and
/// what has been refunded is not refunded again (1.3, error 1034).
/// </summary>
internal static class MultiSafepayGates
{
    private static readonly OrderCondition MayShip = OrderConditions.Payment(Authorized, Paid, PartiallyRefunded, Free);

    public static readonly Dictionary<Verb, Gate> Rows = new()
    {
        [Verb.Ship] = new(MayShip) { AsksRepeats = true },
        [Verb.ShipAmount] = new(MayShip),
        [Verb.Cancel] = new(new(
            "cancellable", "nothing has left, payment Unpaid, UnderReview, PartiallyAuthorized, Authorized or Voided",
            order => !order.HasDeparted && order.PaymentIs(Unpaid, UnderReview, PartiallyAuthorized, Authorized, Voided))),
        [Verb.Refund] = new(OrderConditions.AliveAndPaid) { AsksRepeats = true },
        [Verb.ExtendExpiration] = new(OrderConditions.Payment(Authorized, PartiallyAuthorized)),
    };
}
