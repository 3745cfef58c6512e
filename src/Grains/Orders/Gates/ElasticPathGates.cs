using static OrderGrains.Orders.PaymentStatus;

namespace OrderGrains.Orders;

/// <summary>
/// Elastic Path page, section B7: nothing but custom data and references changes once the order is fulfilled, and fulfilling it again
/// is refused.
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
    };
}
