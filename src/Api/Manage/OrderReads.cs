using OrderGrains.Api.Orders;
using OrderGrains.Orders;

namespace OrderGrains.Api.Manage;

/// <summary>What only the own door asks an order for; null where the merchant has no such order.</summary>
internal sealed class OrderReads(OrderCalls orders)
{
    public async Task<OrderTransitions?> Transitions(OrderKey key) =>
        OrderCalls.IsPlausibleId(key.OrderId) ? await orders.Grain(key).Transitions() : null;

    public async Task<HistoryPage?> History(OrderKey key, long afterVersion, int limit) =>
        OrderCalls.IsPlausibleId(key.OrderId) ? await orders.Grain(key).History(afterVersion, limit) : null;
}
