using OrderGrains.Orders.Store;

namespace OrderGrains.Orders.Writing;

/// <summary>Shows an order as it was at an earlier version, by taking its later events back.</summary>
internal static class OrderRewinder
{
    private const int PageSize = 500;

    /// <param name="store">Where the events are.</param>
    /// <param name="order">The order as it is.</param>
    /// <param name="version">The version wanted; at least 1, at most the order's own.</param>
    public static async Task<Order> AsOf(this IOrderStore store, Order order, long version)
    {
        if (order.Version == version)
            return order;

        var events = await EventsFrom(store, order, version);
        var rewound = order;
        for (var i = events.Count - 1; i >= 0 && events[i].Version > version; i--)
            rewound = OrderFields.ReadChanges(events[i].Changes.Span).Aggregate(rewound, (state, change) => change.Revert(state));

        var last = events.Last(recorded => recorded.Version == version);
        return (rewound with { Version = version, UpdatedAt = last.At }).WithTotals();
    }

    private static async Task<List<StoredEvent>> EventsFrom(IOrderStore store, Order order, long version)
    {
        var key = new OrderKey(order.Merchant, order.Id);
        List<StoredEvent> events = [];
        for (var after = version - 1; after < order.Version; after = events[^1].Version)
            events.AddRange(await store.History(key, after, PageSize, CancellationToken.None));
        return events;
    }
}
