namespace OrderGrains.Orders;

/// <summary>Cancelling and recalling.</summary>
internal static class CancelRules
{
    public static Order Cancel(Order order, string? reason, DateTimeOffset now) => order with
    {
        Status = OrderStatus.Cancelled,
        Cancellation = new() { Reason = reason, At = now },
        Reason = reason ?? order.Reason,
    };
}
