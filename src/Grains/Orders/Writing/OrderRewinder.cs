using OrderGrains.Orders.Store;

namespace OrderGrains.Orders.Writing;

/// <summary>Shows an order as it was at an earlier version, by taking its later events back.</summary>
internal sealed class OrderRewinder(IOrderStore store, OffTurn offTurn)
{
    /// <summary>How many versions are read at a time.</summary>
    private const int PageSize = 500;

    /// <summary>As many versions are taken back in about a millisecond, which is less than it takes to wait for room elsewhere.</summary>
    private const int FewVersions = 32;

    /// <param name="order">The order as it is.</param>
    /// <param name="version">The version wanted; at least 1, at most the order's own.</param>
    /// <returns>The order as it was; null where the version's events were dropped.</returns>
    /// <exception cref="OrderStoreException">
    /// The events could not be read, or do not lead back from the order, or the store has lost what the order has, as a server that took
    /// over may have.
    /// </exception>
    public async Task<Order?> AsOf(Order order, long version)
    {
        if (order.Version == version)
            return order;
        return order.Version - version <= FewVersions
            ? await Rewind(order, version)
            : await offTurn.Run(() => Rewind(order, version));
    }

    // Page by page from the newest, so that no more than one is held however long the way.
    private async Task<Order?> Rewind(Order order, long version)
    {
        var key = new OrderKey(order.Merchant, order.Id);
        var rewound = order;
        var at = order.UpdatedAt;
        for (var upTo = order.Version; upTo >= version;)
        {
            var after = Math.Max(version - 1, upTo - PageSize);
            if (await Events(key, after, upTo) is not { } events)
            {
                return await Has(order, key)
                    ? null
                    : throw new OrderStoreException("The store is behind the order in memory.", outcomeUnknown: false);
            }

            for (var i = events.Count - 1; i >= 0 && events[i].Version > version; i--)
                rewound = OrderFold.Previous(rewound, events[i]);
            at = events.FindLast(e => e.Version == version)?.At ?? at;
            upTo = after;
        }

        return (rewound with { Version = version, UpdatedAt = at }).Derived();
    }

    private async Task<bool> Has(Order order, OrderKey key) =>
        await store.Load(key, CancellationToken.None) is { } stored && stored.Order.Version >= order.Version;

    /// <summary>All events of some versions; null where some are not there. Versions have no gap.</summary>
    private async Task<List<StoredEvent>?> Events(OrderKey key, long after, long upTo)
    {
        List<StoredEvent> events = [];
        while (after < upTo)
        {
            var page = await store.History(key, after, PageSize, CancellationToken.None);
            if (page.Count == 0 || page[0].Version != after + 1)
                return null;
            events.AddRange(page);
            after = events[^1].Version;
        }

        return events.FindAll(e => e.Version <= upTo);
    }
}
