using System.Collections.Concurrent;
using OrderGrains.Customers;
using OrderGrains.Orders;
using OrderGrains.Orders.Store;

namespace OrderGrains.Tests.Outbox;

/// <summary>The outbox half of a store, in memory.</summary>
internal sealed class OutboxStore : IOrderStore
{
    private readonly ConcurrentDictionary<string, (int Position, OutboxItem Item)> _items = new();
    private int _next;

    public IEnumerable<string> Pending => _items.Values.OrderBy(entry => entry.Position).Select(entry => entry.Item.Id);

    /// <summary>How often completing an effect still fails.</summary>
    public int FailingCompletions { get; set; }

    /// <summary>Completed at the next sweep.</summary>
    public TaskCompletionSource Swept { get; } = new();

    /// <summary>Completed when the outbox has become empty.</summary>
    public TaskCompletionSource Drained { get; set; } = new();

    public OutboxItem Add(string orderId, long version, OrderEffect effect)
    {
        var item = new OutboxItem(new("m", orderId), version, 0, effect);
        _items[item.Id] = (_next++, item);
        return item;
    }

    public Task<IReadOnlyList<OutboxItem>> PendingEffects(int limit, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<OutboxItem>>(
            [.. _items.Values.OrderBy(entry => entry.Position).Take(limit).Select(entry => entry.Item)]);

    public Task CompleteEffect(OutboxItem item, CancellationToken cancellationToken)
    {
        if (FailingCompletions-- > 0)
            throw new OrderStoreException("The store is away.", outcomeUnknown: false);

        _items.TryRemove(item.Id, out _);
        if (_items.IsEmpty)
            Drained.TrySetResult();
        return Task.CompletedTask;
    }

    public Task<int> DropExpiredRecords(CancellationToken cancellationToken)
    {
        Swept.TrySetResult();
        return Task.FromResult(0);
    }

    public Task<StoredOrder?> Load(OrderKey key, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<CommitOutcome> Commit(OrderCommit commit, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IReadOnlyList<StoredEvent>> History(
        OrderKey key, long afterVersion, int limit, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<long?> FindCommand(OrderKey key, Guid commandId, long afterVersion, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task<string?> FindOrderId(string merchant, AliasKind kind, string alias, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task<IReadOnlyList<FoundOrder>> Search(OrderSearch search, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task<long> Count(OrderSearch search, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<FeedPage> Changes(string merchant, string? after, int limit, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task<string> LastChange(string merchant, CancellationToken cancellationToken) => throw new NotSupportedException();
}
