namespace OrderGrains.Orders;

/// <summary>Folding events into an order and back out of it.</summary>
public static class OrderEvents
{
    /// <summary>The order after the events, with its totals; version and update time are the grain's to set.</summary>
    public static Order Apply(this Order order, IEnumerable<OrderEvent> events) =>
        events.SelectMany(happened => happened.Changes).Aggregate(order, (current, change) => change.Apply(current)).WithTotals();

    /// <summary>The order before the events, with its totals.</summary>
    public static Order Revert(this Order order, IEnumerable<OrderEvent> events) =>
        events.SelectMany(happened => happened.Changes).Reverse()
            .Aggregate(order, (current, change) => change.Revert(current)).WithTotals();
}
