using static OrderGrains.Orders.PaymentStatus;

namespace OrderGrains.Orders;

/// <summary>
/// Elastic Path page, section B7: nothing but custom data and references changes once the order is fulfilled, and fulfilling it again
/// is refused. What a transaction has come to is not done again (B8).
/// </summary>
internal static class ElasticPathGates
{
    private static readonly Gate Unfulfilled = new(OrderConditions.NothingHasLeft) { AsksRepeats = true };

    public static readonly Dictionary<Verb, Gate> Rows = new()
    {
        [Verb.EditShippingAddress] = Unfulfilled,
        [Verb.Cancel] = Unfulfilled,
        [Verb.Ship] = new(new(
            "paidAndUnfulfilled", "not cancelled, not shipped whole, payment Paid, PartiallyRefunded or Free",
            order => !order.IsCancelled() && !order.IsPickedUp() && order.PaymentIs(Paid, PartiallyRefunded, Free)))
        {
            AsksRepeats = true,
        },
        [Verb.Authorize] = new(OrderConditions.SomethingToAuthorize) { AsksRepeats = true },
        [Verb.Capture] = new(OrderConditions.SomethingToCapture) { AsksRepeats = true },
        [Verb.VoidAuthorization] = new(OrderConditions.SomethingOpen) { AsksRepeats = true },
        [Verb.Refund] = new(new(
            "refundable", "payment Paid or PartiallyRefunded, or cancelled; captured money is left",
            order => (order.IsCancelled() || order.PaymentIs(Paid, PartiallyRefunded)) && order.Balance.Refundable > 0))
        {
            AsksRepeats = true,
        },
    };
}
