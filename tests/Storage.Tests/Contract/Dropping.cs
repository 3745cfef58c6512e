using OrderGrains.Orders;

namespace OrderGrains.Storage.Tests.Contract;

/// <summary>Takes the rows of an order's history away, as when they were exported and dropped.</summary>
internal static class Dropping
{
    /// <summary>All rows; the order's snapshot must have all of its events.</summary>
    public static async Task All(IStoreEngine engine, OrderKey key)
    {
        var order = $"merchant = '{key.Merchant}' AND order_id = '{key.OrderId}'";
        const string Last = "FROM order_events e WHERE e.ordinal = orders.ordinal ORDER BY place DESC LIMIT 1";
        await engine.ExecuteAsync(
            $"""
            UPDATE orders SET place = (SELECT place {Last}), dropped_place = (SELECT place {Last}), dropped_hash = (SELECT hash {Last}),
                dropped_at = (SELECT at {Last})
            WHERE {order}
            """);
        await engine.ExecuteAsync($"DELETE FROM order_events WHERE ordinal = (SELECT ordinal FROM orders WHERE {order})");
    }
}
