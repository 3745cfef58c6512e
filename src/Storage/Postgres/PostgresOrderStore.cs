using Microsoft.Extensions.Options;
using Npgsql;
using OrderGrains.Customers;
using OrderGrains.Orders;
using OrderGrains.Orders.Store;
using OrderGrains.Storage.GrainState;
using OrderGrains.Storage.Health;
using OrderGrains.Storage.Migrations;
using OrderGrains.Storage.Payloads;
using OrderGrains.Storage.Postgres.Reading;
using OrderGrains.Storage.Postgres.Writing;
using OrderGrains.Storage.Writing;
using OrderGrains.Values;

namespace OrderGrains.Storage.Postgres;

/// <summary>
/// Orders in a PostgreSQL database (14 or later) that any number of processes share. <see cref="Open"/> comes before anything else.
/// </summary>
public sealed partial class PostgresOrderStore : IOrderStore, IOutboxDirectory, IStoreHealth, IGrainStates, IAsyncDisposable
{
    private readonly PostgresStoreOptions _options;
    private readonly TimeProvider _time;
    private readonly OrderPayload _codec = OrderPayload.Current;
    private readonly CommitPreparer _preparer;
    private readonly StoreHealth _health;
    private OpenStore? _open;
    private bool _disposed;

    public PostgresOrderStore(IOptions<PostgresStoreOptions> options, TimeProvider time)
    {
        (_options, _time) = (options.Value, time);
        _preparer = new(_codec, Salts.Random);
        _health = new(Probe, time);
    }

    private OpenStore Store => _open ?? throw new InvalidOperationException("The store has not been opened yet.");

    /// <summary>Brings the schema to this program's version and starts the writers. Opening again does nothing.</summary>
    /// <exception cref="SchemaVersionException">The database is newer than this program.</exception>
    /// <exception cref="NpgsqlException">The database cannot be reached.</exception>
    public async Task Open(CancellationToken cancellationToken) =>
        _open ??= await OpenStore.Open(_options, _time, cancellationToken);

    /// <inheritdoc/>
    public Task<StoredOrder?> Load(OrderKey key, CancellationToken cancellationToken) => Store.Loads.Read(
        (connection, token) => OrderQueries.Load(connection, key, _codec, _options.IdempotencyKeepTime, token), cancellationToken);

    /// <inheritdoc/>
    public async Task<CommitResult> Commit(OrderCommit commit, CancellationToken cancellationToken)
    {
        var prepared = _preparer.Prepare(commit);
        Encodable.Check(prepared);
        var job = new CommitJob(prepared, cancellationToken);
        Store.Enqueue(job);
        try
        {
            var result = await job.Done;
            if (prepared.Writes && result.Outcome == CommitOutcome.Committed)
                _health.Committed();
            return result;
        }
        catch (OrderStoreException e) when (e.InnerException is { } cause && !Failures.IsOfARow(cause))
        {
            _health.Failed(e.Message);
            throw;
        }
    }

    /// <inheritdoc/>
    public Task<string?> Problem(CancellationToken cancellationToken) => _health.Problem(cancellationToken);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<StoredEvent>> History(
        OrderKey key, long afterVersion, int limit, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        return await Store.Pages.Read(
            (connection, token) => HistoryQueries.Page(connection, key, afterVersion, limit, token), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<long?> FindVersion(OrderKey key, long upTo, DateTimeOffset at, CancellationToken cancellationToken) =>
        Store.Pages.Read((connection, token) => HistoryQueries.FindVersion(connection, key, upTo, at, token), cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<RecentCommand>> FindCommands(
        OrderKey key, IReadOnlyCollection<Guid> commandIds, CommandWindow window, CancellationToken cancellationToken) =>
        Store.Loads.Read(
            (connection, token) => HistoryQueries.FindCommands(connection, key, commandIds, window, token), cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<IdempotencyRecord>> FindRecords(
        OrderKey key, IReadOnlyCollection<Guid> recordIds, CancellationToken cancellationToken) => Store.Loads.Read(
        (connection, token) => OrderQueries.FindRecords(connection, key, recordIds, _options.IdempotencyKeepTime, token),
        cancellationToken);

    /// <inheritdoc/>
    public Task<string?> FindOrderId(string merchant, AliasKind kind, string alias, CancellationToken cancellationToken) =>
        Store.Loads.Read((connection, token) => AliasQueries.Owner(connection, merchant, kind, alias, token), cancellationToken);

    /// <inheritdoc/>
    public async Task<FoundPage> Search(OrderSearch search, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(search.Limit, 1);
        return await Store.Pages.Read(
            (connection, token) => SearchQueries.Page(connection, search, _codec, _time.GetUtcNow(), token), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<long> Count(OrderSearch search, CancellationToken cancellationToken) =>
        Store.Pages.Read((connection, token) => SearchQueries.Count(connection, search, token), cancellationToken);

    /// <inheritdoc/>
    public async Task<FeedPage> Changes(
        string merchant, string? after, int limit, ValueList<int>? markets, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        var cursor = FeedCursor.Parse(after);
        return await Store.Pages.Read(
            (connection, token) => FeedQueries.Page(connection, merchant, cursor, limit, markets, token), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<string> LastChange(string merchant, CancellationToken cancellationToken) =>
        Store.Pages.Read((connection, token) => FeedQueries.Last(connection, merchant, token), cancellationToken);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<OutboxItem>> PendingEffects(int limit, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        return await Store.Relays.Read((connection, token) => OutboxQueries.Oldest(connection, limit, token), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<EffectClaim> ClaimEffects(Guid relay, int limit, TimeSpan hold, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        return Store.Relays.Read(
            (connection, token) => OutboxQueries.ClaimOldest(connection, relay, limit, hold, token), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<DueClaim> ClaimDue(int limit, TimeSpan hold, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        return Store.Relays.Read((connection, token) => DueQueries.ClaimOldest(connection, limit, hold, token), cancellationToken);
    }

    /// <inheritdoc/>
    public Task CompleteEffects(IReadOnlyList<OutboxItem> items, CancellationToken cancellationToken) => Store.Relays.Read(
        (connection, token) => OutboxQueries.Complete(connection, [.. items.Select(item => item.Id)], token), cancellationToken);

    /// <inheritdoc/>
    public Task PostponeEffects(Guid relay, OutboxItem first, TimeSpan delay, CancellationToken cancellationToken) =>
        Store.Relays.Read(
            (connection, token) => OutboxQueries.Postpone(connection, relay, first.Id, delay, token), cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<EffectId>> StillPending(
        IReadOnlyCollection<EffectId> effects, CancellationToken cancellationToken) =>
        Store.Relays.Read((connection, token) => OutboxQueries.Pending(connection, [.. effects], token), cancellationToken);

    /// <summary>
    /// Ends a silo's writing for good. When it returns, whatever the silo has committed can be read, and it will commit nothing more,
    /// however long it has been asleep. Fencing again does nothing.
    /// </summary>
    /// <param name="silo">The silo's <see cref="PostgresStoreOptions.Silo"/>.</param>
    /// <param name="cancellationToken">Gives up; the silo may or may not be fenced.</param>
    /// <exception cref="OrderStoreException">The database could not be asked.</exception>
    public Task Fence(string silo, CancellationToken cancellationToken) => Store.Fences.Read(
        async (connection, token) =>
        {
            await using var batch = new NpgsqlBatch(connection);
            return await batch.Then("SELECT writer_fence($1)", Commands.Value(silo)).ExecuteNonQueryAsync(token);
        },
        cancellationToken);

    /// <inheritdoc/>
    public Task<bool> HasAny(string state, CancellationToken cancellationToken) => Store.Loads.Read(
        async (connection, token) =>
        {
            await using var batch = new NpgsqlBatch(connection);
            batch.Then("SELECT EXISTS (SELECT FROM grain_state WHERE state = $1 AND payload IS NOT NULL)", Commands.Value(state));
            return await batch.ExecuteScalarAsync(token) is true;
        },
        cancellationToken);

    // On a connection of its own, as a writer's is that has to begin anew.
    private async Task Probe(CancellationToken cancellationToken)
    {
        try
        {
            await using var connection = await Store.Connect(cancellationToken);
            await using var batch = new NpgsqlBatch(connection);
            await batch
                .Then("BEGIN")
                .Then("INSERT INTO order_batches (writer, number) VALUES ($1, 0)", Commands.Value(Guid.Empty))
                .Then("DELETE FROM order_batches WHERE writer = $1", Commands.Value(Guid.Empty))
                .Then("COMMIT")
                .ExecuteNonQueryAsync(cancellationToken);
        }
        catch (Exception e) when (e is NpgsqlException or ObjectDisposedException)
        {
            throw new OrderStoreException($"The store could not be written: {e.Message}", outcomeUnknown: false, e);
        }

        await FindOrderId("", default, "", cancellationToken);
    }

    /// <summary>Finishes the commits that wait, then closes the connections.</summary>
    public async ValueTask DisposeAsync()
    {
        if (!_disposed && _open is { } open)
            await open.DisposeAsync();
        _disposed = true;
    }
}
