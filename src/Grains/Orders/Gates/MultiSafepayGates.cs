using static OrderGrains.Orders.PaymentStatus;

namespace OrderGrains.Orders;

/// <summary>MultiSafepay page, section 1.5: legal transitions of an order's status.</summary>
internal static class MultiSafepayGates
{
    public static readonly Dictionary<Verb, Gate> Rows = new()
    {
        [Verb.Ship] = new(
            "payment Authorized, Paid, PartiallyRefunded or Free",
            order => order.PaymentIs(Authorized, Paid, PartiallyRefunded, Free)),
        [Verb.Cancel] = new(
            "cancelled already; or not picked up and payment Unpaid, UnderReview, PartiallyAuthorized, Authorized or Voided",
            order => order.IsCancelled()
                || (!order.IsPickedUp() && order.PaymentIs(Unpaid, UnderReview, PartiallyAuthorized, Authorized, Voided))),
        [Verb.Refund] = new("not cancelled", order => !order.IsCancelled()),
        [Verb.ExtendExpiration] = new(
            "an authorization is open: payment Authorized or PartiallyAuthorized",
            order => order.PaymentIs(Authorized, PartiallyAuthorized)),
    };
}
