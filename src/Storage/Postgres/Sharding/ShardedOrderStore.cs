using OrderGrains.Orders;
using OrderGrains.Orders.Store;

namespace OrderGrains.Storage.Postgres.Sharding;

/// <summary>
/// Orders in several PostgreSQL databases. An order, with everything that is committed with it, lives in one of them; what concerns many
/// orders asks all of them.
/// </summary>
internal sealed class ShardedOrderStore : IOrderStore, IPostgresOrders, IAsyncDisposable
{
    private readonly ShardMap _map;
    private readonly SortedDictionary<string, PostgresOrderStore> _shards;

    /// <param name="shards">The databases' stores by their names; at least one.</param>
    public ShardedOrderStore(IReadOnlyDictionary<string, PostgresOrderStore> shards)
    {
        _map = new(shards.Keys);
        _shards = new(shards.ToDictionary(), StringComparer.Ordinal);
    }

    /// <inheritdoc/>
    public Task Open(CancellationToken cancellationToken) =>
        Task.WhenAll(_shards.Values.Select(shard => shard.Open(cancellationToken)));

    /// <inheritdoc/>
    public Task Fence(string silo, CancellationToken cancellationToken) =>
        Task.WhenAll(_shards.Values.Select(shard => shard.Fence(silo, cancellationToken)));

    /// <inheritdoc/>
    public Task<StoredOrder?> Load(OrderKey key, CancellationToken cancellationToken) => Of(key).Load(key, cancellationToken);

    /// <inheritdoc/>
    public Task<CommitOutcome> Commit(OrderCommit commit, CancellationToken cancellationToken) =>
        Of(commit.Key).Commit(commit, cancellationToken);

    /// <inheritdoc/>
    public Task<long?> FindCommand(OrderKey key, Guid commandId, long afterVersion, CancellationToken cancellationToken) =>
        Of(key).FindCommand(key, commandId, afterVersion, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<StoredEvent>> History(
        OrderKey key, long afterVersion, int limit, CancellationToken cancellationToken) =>
        Of(key).History(key, afterVersion, limit, cancellationToken);

    /// <summary>A name is kept where its order is: should two orders of different databases have it, either may be found.</summary>
    /// <inheritdoc/>
    public async Task<string?> FindOrderId(string merchant, AliasKind kind, string alias, CancellationToken cancellationToken) =>
        (await Ask(shard => shard.FindOrderId(merchant, kind, alias, cancellationToken))).FirstOrDefault(id => id is not null);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<FoundOrder>> Search(OrderSearch search, CancellationToken cancellationToken)
    {
        var found = (await Ask(shard => shard.Search(search, cancellationToken))).SelectMany(page => page);
        var sorted = search.Descending
            ? found.OrderByDescending(order => order.Position, SearchPositionComparer.Instance)
            : found.OrderBy(order => order.Position, SearchPositionComparer.Instance);
        return [.. sorted.Take(search.Limit)];
    }

    /// <inheritdoc/>
    public async Task<long> Count(OrderSearch search, CancellationToken cancellationToken) =>
        (await Ask(shard => shard.Count(search, cancellationToken))).Sum();

    /// <summary>
    /// The databases share a page, and take turns at beginning it: none is kept waiting by others that always have something new.
    /// </summary>
    /// <inheritdoc/>
    public async Task<FeedPage> Changes(string merchant, string? after, int limit, CancellationToken cancellationToken)
    {
        var places = ShardedCursor.Parse(after);
        var items = new List<FeedEvent>();
        var next = new Dictionary<string, string>(places);
        var turn = _shards.Keys.ToArray();
        Random.Shared.Shuffle(turn);
        for (var i = 0; i < turn.Length && items.Count < limit; i++)
        {
            var share = Math.Max(1, (limit - items.Count) / (turn.Length - i));
            var page = await _shards[turn[i]].Changes(merchant, places.GetValueOrDefault(turn[i]), share, cancellationToken);
            items.AddRange(page.Items);
            next[turn[i]] = page.Next;
        }

        return new(items, ShardedCursor.Format(next));
    }

    /// <inheritdoc/>
    public async Task<string> LastChange(string merchant, CancellationToken cancellationToken) => ShardedCursor.Format(
        await Task.WhenAll(_shards.Select(async shard =>
            KeyValuePair.Create(shard.Key, await shard.Value.LastChange(merchant, cancellationToken)))));

    /// <inheritdoc/>
    public async Task<IReadOnlyList<OutboxItem>> PendingEffects(int limit, CancellationToken cancellationToken) =>
        [.. (await Ask(shard => shard.PendingEffects(limit, cancellationToken))).SelectMany(items => items).Take(limit)];

    /// <inheritdoc/>
    public Task CompleteEffect(OutboxItem item, CancellationToken cancellationToken) =>
        Of(item.Key).CompleteEffect(item, cancellationToken);

    /// <inheritdoc/>
    public async Task<int> DropExpiredRecords(DateTimeOffset before, CancellationToken cancellationToken) =>
        (await Ask(shard => shard.DropExpiredRecords(before, cancellationToken))).Sum();

    public async ValueTask DisposeAsync()
    {
        foreach (var shard in _shards.Values)
            await shard.DisposeAsync();
    }

    private PostgresOrderStore Of(OrderKey key) => _shards[_map.Home(key)];

    private Task<T[]> Ask<T>(Func<PostgresOrderStore, Task<T>> ask) => Task.WhenAll(_shards.Values.Select(ask));
}
