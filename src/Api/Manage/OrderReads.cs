using OrderGrains.Api.Orders;
using OrderGrains.Orders;

namespace OrderGrains.Api.Manage;

/// <summary>What only the own door asks for. About one order: null where the merchant has no such order.</summary>
internal sealed class OrderReads(OrderCalls orders, IGrainFactory grains) : IChangeFeed
{
    private IOrderDirectoryGrain Directory => grains.GetGrain<IOrderDirectoryGrain>(0);

    public async Task<OrderTransitions?> Transitions(OrderKey key) =>
        OrderCalls.IsPlausibleId(key.OrderId) ? await orders.Grain(key).Transitions() : null;

    public async Task<HistoryPage?> History(OrderKey key, long afterVersion, int limit, CancellationToken cancellationToken) =>
        OrderCalls.IsPlausibleId(key.OrderId) ? await orders.Grain(key).History(afterVersion, limit, cancellationToken) : null;

    public Task<SearchPage> Search(OrderSearch search, CancellationToken cancellationToken) =>
        Directory.Search(search, cancellationToken);

    public Task<long> Count(OrderSearch search, CancellationToken cancellationToken) => Directory.Count(search, cancellationToken);

    /// <summary>Null where the cursor is none.</summary>
    public Task<ChangesPage?> Changes(string merchant, string? after, int limit, CancellationToken cancellationToken) =>
        Directory.Changes(merchant, after, limit, cancellationToken);

    public Task<string> LastChange(string merchant, CancellationToken cancellationToken) =>
        Directory.LastChange(merchant, cancellationToken);
}
