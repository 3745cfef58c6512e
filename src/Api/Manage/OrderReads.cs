using OrderGrains.Api.Orders;
using OrderGrains.Api.Security;
using OrderGrains.Orders;
using OrderGrains.Values;

namespace OrderGrains.Api.Manage;

/// <summary>What only the own door asks for. About one order: null where the caller has no such order.</summary>
internal sealed class OrderReads(OrderCalls orders, IGrainFactory grains) : IChangeFeed
{
    /// <summary>How many pages without anything for the caller one request may pass over.</summary>
    private const int MostPassedOver = 100;

    private IOrderDirectoryGrain Directory => grains.GetGrain<IOrderDirectoryGrain>(0);

    public async Task<OrderTransitions?> Transitions(Caller caller, string orderId) =>
        OrderCalls.IsPlausibleId(orderId) ? await Grain(caller, orderId).Transitions(caller.Markets) : null;

    public async Task<HistoryPage?> History(
        Caller caller, string orderId, long afterVersion, int limit, CancellationToken cancellationToken) =>
        OrderCalls.IsPlausibleId(orderId)
            ? await Grain(caller, orderId).History(afterVersion, limit, caller.Markets, cancellationToken)
            : null;

    /// <summary>The id of the order that has another name; null where none has it, or several.</summary>
    public Task<string?> Find(Caller caller, AliasKind kind, string name, CancellationToken cancellationToken) =>
        Directory.Find(caller.Merchant, kind, name, cancellationToken);

    public Task<SearchPage> Search(OrderSearch search, CancellationToken cancellationToken) =>
        Directory.Search(search, cancellationToken);

    public Task<long> Count(OrderSearch search, CancellationToken cancellationToken) => Directory.Count(search, cancellationToken);

    /// <summary>Null where the cursor is none. What lies in other markets is passed over, though not without end.</summary>
    public async Task<ChangesPage?> Changes(
        string merchant, string? after, int limit, ValueList<int>? markets, CancellationToken cancellationToken)
    {
        var page = await Directory.Changes(merchant, after, limit, markets, cancellationToken);
        for (var passed = 1; page is { Items.Count: 0 } && page.Next != after && passed < MostPassedOver; passed++)
        {
            after = page.Next;
            page = await Directory.Changes(merchant, after, limit, markets, cancellationToken);
        }

        return page;
    }

    public Task<string> LastChange(string merchant, CancellationToken cancellationToken) =>
        Directory.LastChange(merchant, cancellationToken);

    private IOrderGrain Grain(Caller caller, string orderId) => orders.Grain(new OrderKey(caller.Merchant, orderId));
}
