using OrderGrains.Orders.Store;

namespace OrderGrains.Storage.Tests.Contract;

/// <summary>Follows a merchant's changes and remembers them.</summary>
internal sealed class FeedReader(IOrderStore store, string merchant)
{
    private readonly Dictionary<string, List<(long Version, int Sequence)>> _orders = [];

    public IOrderStore Store { get; set; } = store;

    public int Limit { get; init; } = 100;

    public string? Cursor { get; private set; }

    /// <summary>How many events came, repeated ones included.</summary>
    public int Seen { get; private set; }

    /// <summary>Reads until nothing is new. An event may come again, but none may be left out before one of the same order.</summary>
    public async Task ReadAllAsync()
    {
        while (await ReadPageAsync() > 0)
        {
        }
    }

    /// <summary>Reads once; returns how many events came.</summary>
    public async Task<int> ReadPageAsync()
    {
        var page = await Store.Changes(merchant, Cursor, Limit, null, CancellationToken.None);
        Assert.InRange(page.Items.Count, 0, Limit);
        Cursor = page.Next;
        foreach (var (orderId, stored) in page.Items)
            Add(orderId, (stored.Version, stored.Sequence));
        return page.Items.Count;
    }

    public string ByOrder() => string.Join(' ', _orders.OrderBy(order => order.Key, StringComparer.Ordinal)
        .SelectMany(order => order.Value.Select(e => $"{order.Key}@{e.Version}.{e.Sequence}")));

    /// <summary>Every version of every order came.</summary>
    public void AssertComplete(int orders, int versions)
    {
        Assert.Equal(orders, _orders.Count);
        Assert.All(_orders.Values, order => Assert.Equal(versions, order[^1].Version));
    }

    private void Add(string orderId, (long Version, int Sequence) next)
    {
        Seen++;
        if (!_orders.TryGetValue(orderId, out var known))
            _orders[orderId] = known = [];
        if (known.Contains(next))
            return;
        var expected = known.Count == 0 ? 1 : known[^1].Version + (next.Sequence == 0 ? 1 : 0);
        Assert.Equal(expected, next.Version);
        known.Add(next);
    }
}
