namespace OrderGrains.Orders;

/// <summary>Folding events into an order and back out of it.</summary>
public static class OrderEvents
{
    /// <summary>The order after the events, with what is derived of it; version and update time are the grain's to set.</summary>
    public static Order Apply(this Order order, IEnumerable<OrderEvent> events) =>
        events.SelectMany(happened => happened.Changes).Aggregate(order, (current, change) => change.Apply(current)).Derived();

    /// <summary>The order before the events, with what is derived of it.</summary>
    public static Order Revert(this Order order, IEnumerable<OrderEvent> events) =>
        events.SelectMany(happened => happened.Changes).Reverse()
            .Aggregate(order, (current, change) => change.Revert(current)).Derived();

    /// <summary>See <see cref="Order.OldestReader"/>.</summary>
    /// <param name="order">The order before the events; null for a new one.</param>
    /// <param name="events">At least one.</param>
    internal static int OldestReader(Order? order, IEnumerable<OrderEvent> events) =>
        Math.Max(order?.OldestReader ?? 0, events.Max(happened => happened.Reader));
}
