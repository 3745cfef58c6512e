namespace OrderGrains.Orders;

/// <summary>Where an order stands on the three axes.</summary>
public readonly record struct OrderState(OrderStatus Status, PaymentStatus Payment, FulfillmentStatus Fulfillment)
{
    public static OrderState Of(Order order) => new(order.Status, order.Payment, order.Fulfillment);
}
