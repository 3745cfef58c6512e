using OrderGrains.Orders;

namespace OrderGrains.Tests.Orders.Lifecycle;

/// <summary>Follows every verb from every beginning, as far as new places of the three axes turn up.</summary>
internal static class Walk
{
    private static readonly OrderAction[] Actions =
    [
        .. Enum.GetValues<Verb>().Where(verb => verb != Verb.Import).Select(Samples.Action),
        new MoveMoney(Verb.Authorize, 2000),
        new MoveMoney(Verb.Capture, 1500),
        new MoveMoney(Verb.Refund, 700),
        new ShipItems([new("l-1", 1)]),
        new AdvanceDelivery(ShipmentState.InTransit),
        new AdvanceDelivery(ShipmentState.OutForDelivery),
        new EditCheckout { Coupon = new Coupon { Code = "ALL", Percentage = 100 } },
    ];

    public static IReadOnlySet<OrderState> FromBeginnings()
    {
        var seen = new HashSet<(OrderState, string)>();
        var open = new Queue<Order>();
        foreach (var status in new[] { OrderStatus.Draft, OrderStatus.Pending, OrderStatus.Placing })
        {
            foreach (var doNotShip in new[] { false, true })
            {
                var lines = Samples.Pending.Lines.Select(line => line with { DoNotShip = doNotShip });
                Found((Samples.Pending with { Status = status, Lines = [.. lines] }).Derived());
            }
        }

        while (open.TryDequeue(out var order))
        {
            foreach (var decision in Actions.Select(action => Samples.Decide(order, Door.Manage, action)))
            {
                if (decision.Order is { } next)
                    Found(next);
            }
        }

        return seen.Select(one => one.Item1).ToHashSet();

        void Found(Order order)
        {
            var (balance, shipments) = (order.Balance, order.Shipments);
            long[] sums = [balance.Authorized, balance.Missing, balance.Pending, balance.Refundable];
            var money = string.Concat(sums.Select(Math.Sign));
            var left = shipments.Where(shipment => shipment.State > ShipmentState.Planned);
            var parcels = string.Join(',', left.Select(shipment => $"{shipment.State}{shipment.Items.Sum(item => item.Quantity)}"));
            var facts = $"{order.FulfillmentStarted}{order.PaymentMethod?.Family}{order.PlacedAt is null}{parcels}";
            if (seen.Add((OrderState.Of(order), facts + money)))
                open.Enqueue(order);
        }
    }
}
