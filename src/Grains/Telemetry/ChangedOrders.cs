using OrderGrains.Orders;

namespace OrderGrains.Telemetry;

/// <summary>
/// Tells whoever looks which orders are changed, as their changes become durable. Metrics cannot: their labels are closed sets. Nobody pays
/// while nobody looks.
/// </summary>
public static class ChangedOrders
{
    /// <summary>On the order's own turn: whoever listens is quick about it and throws nothing.</summary>
    public static event Action<OrderKey>? Changed;

    internal static void Tell(OrderKey order) => Changed?.Invoke(order);
}
