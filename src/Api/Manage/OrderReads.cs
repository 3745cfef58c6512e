using OrderGrains.Api.Orders;
using OrderGrains.Api.Security;
using OrderGrains.Orders;
using OrderGrains.Values;

namespace OrderGrains.Api.Manage;

/// <summary>What only the own door asks for. About one order: null where the caller has no such order.</summary>
internal sealed class OrderReads(OrderCalls orders, GrainReads reads) : IChangeFeed
{
    /// <summary>How many pages without anything for the caller one request may pass over.</summary>
    private const int MostPassedOver = 100;

    /// <summary>The order as it is, without a word of it in a response's headers.</summary>
    public Task<OrderReply> Read(Caller caller, string orderId, CancellationToken cancellationToken) =>
        orders.Read(new(caller.Merchant, orderId), caller.Markets, cancellationToken);

    public async Task<OrderTransitions?> Transitions(Caller caller, string orderId, CancellationToken cancellationToken) =>
        OrderCalls.IsPlausibleId(orderId)
            ? await reads.Ask(Grain(caller, orderId), grain => grain.Transitions(caller.Markets), cancellationToken)
            : null;

    public async Task<HistoryPage?> History(
        Caller caller, string orderId, long afterVersion, int limit, CancellationToken cancellationToken) =>
        OrderCalls.IsPlausibleId(orderId)
            ? await reads.Ask(
                Grain(caller, orderId),
                grain => grain.History(afterVersion, limit, caller.Markets, cancellationToken),
                cancellationToken)
            : null;

    /// <summary>The id of the order that has another name; null where none has it, or several.</summary>
    public Task<string?> Find(Caller caller, AliasKind kind, string name, CancellationToken cancellationToken) =>
        orders.FindByAlias(caller.Merchant, kind, name, cancellationToken);

    public Task<SearchPage> Search(OrderSearch search, CancellationToken cancellationToken) =>
        reads.Ask((IOrderDirectoryGrain directory) => directory.Search(search, cancellationToken), cancellationToken);

    public Task<long> Count(OrderSearch search, CancellationToken cancellationToken) =>
        reads.Ask((IOrderDirectoryGrain directory) => directory.Count(search, cancellationToken), cancellationToken);

    /// <summary>Null where the cursor is none. What lies in other markets is passed over, though not without end.</summary>
    public async Task<ChangesPage?> Changes(
        string merchant, string? after, int limit, ValueList<int>? markets, CancellationToken cancellationToken)
    {
        var page = await Page(after);
        for (var passed = 1; page is { Items.Count: 0 } && page.Next != after && passed < MostPassedOver; passed++)
        {
            after = page.Next;
            page = await Page(after);
        }

        return page;

        Task<ChangesPage?> Page(string? cursor) => reads.Ask(
            (IOrderDirectoryGrain directory) => directory.Changes(merchant, cursor, limit, markets, cancellationToken), cancellationToken);
    }

    public Task<string> LastChange(string merchant, CancellationToken cancellationToken) =>
        reads.Ask((IOrderDirectoryGrain directory) => directory.LastChange(merchant, cancellationToken), cancellationToken);

    private IOrderGrain Grain(Caller caller, string orderId) => orders.Grain(new OrderKey(caller.Merchant, orderId));
}
