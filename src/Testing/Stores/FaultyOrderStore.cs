using OrderGrains.Customers;
using OrderGrains.Orders;
using OrderGrains.Orders.Store;
using OrderGrains.Values;

namespace OrderGrains.Testing.Stores;

/// <summary>A store whose commits end as a test wants them to.</summary>
internal sealed class FaultyOrderStore(IOrderStore store, StoreFaults faults) : IOrderStore
{
    public async Task<CommitResult> Commit(OrderCommit commit, CancellationToken cancellationToken)
    {
        switch (await faults.Take(writes: !commit.IsVersionCheck))
        {
            case StoreFault.BeforeWrite:
                throw new OrderStoreException("Failed before the write.", outcomeUnknown: false);
            case StoreFault.Conflict:
                return new(CommitOutcome.Conflict);
            case StoreFault.AnswerLost:
                await store.Commit(commit, cancellationToken);
                throw new OrderStoreException("The answer was lost.", outcomeUnknown: true);
            default:
                return await store.Commit(commit, cancellationToken);
        }
    }

    public Task<StoredOrder?> Load(OrderKey key, CancellationToken cancellationToken) => store.Load(key, cancellationToken);

    public Task<IReadOnlyList<StoredEvent>> History(OrderKey key, long afterVersion, int limit, CancellationToken cancellationToken) =>
        store.History(key, afterVersion, limit, cancellationToken);

    public Task<long?> FindVersion(OrderKey key, long upTo, DateTimeOffset at, CancellationToken cancellationToken) =>
        store.FindVersion(key, upTo, at, cancellationToken);

    public Task<IReadOnlyList<RecentCommand>> FindCommands(
        OrderKey key, IReadOnlyCollection<Guid> commandIds, CommandWindow window, CancellationToken cancellationToken) =>
        store.FindCommands(key, commandIds, window, cancellationToken);

    public Task<IReadOnlyList<IdempotencyRecord>> FindRecords(
        OrderKey key, IReadOnlyCollection<Guid> recordIds, CancellationToken cancellationToken) =>
        store.FindRecords(key, recordIds, cancellationToken);

    public Task<string?> FindOrderId(string merchant, AliasKind kind, string alias, CancellationToken cancellationToken) =>
        store.FindOrderId(merchant, kind, alias, cancellationToken);

    public Task<FoundPage> Search(OrderSearch search, CancellationToken cancellationToken) => store.Search(search, cancellationToken);

    public Task<long> Count(OrderSearch search, CancellationToken cancellationToken) => store.Count(search, cancellationToken);

    public Task<FeedPage> Changes(
        string merchant, string? after, int limit, ValueList<int>? markets, CancellationToken cancellationToken) =>
        store.Changes(merchant, after, limit, markets, cancellationToken);

    public Task<string> LastChange(string merchant, CancellationToken cancellationToken) => store.LastChange(merchant, cancellationToken);

    public Task<IReadOnlyList<OutboxItem>> PendingEffects(int limit, CancellationToken cancellationToken) =>
        store.PendingEffects(limit, cancellationToken);

    public Task<EffectClaim> ClaimEffects(Guid relay, int limit, TimeSpan hold, CancellationToken cancellationToken) =>
        store.ClaimEffects(relay, limit, hold, cancellationToken);

    public Task CompleteEffects(IReadOnlyList<OutboxItem> items, CancellationToken cancellationToken) =>
        store.CompleteEffects(items, cancellationToken);

    public Task PostponeEffects(Guid relay, OutboxItem first, TimeSpan delay, CancellationToken cancellationToken) =>
        store.PostponeEffects(relay, first, delay, cancellationToken);

    public Task<IReadOnlyList<EffectId>> StillPending(IReadOnlyCollection<EffectId> effects, CancellationToken cancellationToken) =>
        store.StillPending(effects, cancellationToken);

    public Task<DueClaim> ClaimDue(int limit, TimeSpan hold, CancellationToken cancellationToken) =>
        store.ClaimDue(limit, hold, cancellationToken);
}
