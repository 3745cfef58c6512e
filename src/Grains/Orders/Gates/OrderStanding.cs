namespace OrderGrains.Orders;

/// <summary>Short questions the gate tables ask of an order.</summary>
internal static class OrderStanding
{
    public static bool IsCancelled(this Order order) => order.Status == OrderStatus.Cancelled;

    public static bool IsPickedUp(this Order order) => order.Fulfillment >= FulfillmentStatus.PickedUp;

    public static bool PaymentIs(this Order order, params ReadOnlySpan<PaymentStatus> values) => values.Contains(order.Payment);

    public static bool StatusIs(this Order order, params ReadOnlySpan<OrderStatus> values) => values.Contains(order.Status);
}
