namespace OrderGrains.Orders;

/// <summary>When a cart is no draft any more (Commerce Layer page, A7 <c>customer_email</c>).</summary>
internal static class DraftRules
{
    /// <summary>A draft that has a customer and a line is pending; any other order stays where it is.</summary>
    public static Order Started(this Order order) =>
        order is { Status: OrderStatus.Draft, Customer: not null, Lines.Count: > 0 } ? order with { Status = OrderStatus.Pending } : order;
}
