using static OrderGrains.Orders.PaymentStatus;

namespace OrderGrains.Orders;

/// <summary>Elastic Path page, section B7: nothing but custom data and references changes once the order is fulfilled.</summary>
internal static class ElasticPathGates
{
    private static readonly Gate Unfulfilled = new("not picked up", order => !order.IsPickedUp());

    public static readonly Dictionary<Verb, Gate> Rows = new()
    {
        [Verb.EditShippingAddress] = Unfulfilled,
        [Verb.Cancel] = Unfulfilled,
        [Verb.Ship] = new(
            "not cancelled, not picked up, payment Paid, PartiallyRefunded or Free",
            order => !order.IsCancelled() && !order.IsPickedUp() && order.PaymentIs(Paid, PartiallyRefunded, Free)),
    };
}
