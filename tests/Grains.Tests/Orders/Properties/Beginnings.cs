using OrderGrains.Orders;
using OrderGrains.Tests.Orders.Payments;
using static OrderGrains.Tests.Orders.Payments.GatewayOrders;

namespace OrderGrains.Tests.Orders.Properties;

/// <summary>Orders at places that random commands rarely lead to.</summary>
internal static class Beginnings
{
    private static readonly Order Paid = Pending(PaymentFamily.PaysAtOnce).After(Verb.Place).After(Done("m-1"));

    private static readonly Order Delivered = Paid.After(Verb.Approve, Verb.Ship).After(new AdvanceDelivery(ShipmentState.Delivered));

    public static readonly Dictionary<string, Order> All = new()
    {
        ["pending"] = Samples.Pending,
        ["placing"] = Pending(PaymentFamily.PaysAtOnce).After(Verb.Place),
        ["placing for a part, on hold"] = Pending().After(new MoveMoney(Verb.Authorize, 1200)).After(Verb.Place, Verb.Hold),
        ["paid by a gateway"] = Paid,
        ["delivered, a refund at the gateway"] = Delivered.After(new MoveMoney(Verb.Refund, 700)).After(Verb.Refund),
        ["delivered, a part charged back"] = Delivered.After(new MoveMoney(Verb.ChargeBack, 300)),
    };
}
