using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;
using OrderGrains.Orders;
using OrderGrains.Orders.Store;
using OrderGrains.Storage.GrainState;
using OrderGrains.Storage.Health;
using OrderGrains.Storage.Migrations;
using OrderGrains.Storage.Payloads;
using OrderGrains.Storage.Sqlite.Reading;
using OrderGrains.Storage.Sqlite.Writing;
using OrderGrains.Storage.Writing;

namespace OrderGrains.Storage.Sqlite;

/// <summary>Orders in one SQLite file, with one writer and a few readers. <see cref="Open"/> comes before anything else.</summary>
public sealed class SqliteOrderStore : IOrderStore, IStoreHealth, IGrainStates, IDisposable
{
    /// <summary>Records dropped per transaction, so that upkeep never holds commits up for long.</summary>
    private const int DropAtOnce = 1000;

    private readonly SqliteStoreOptions _options;
    private readonly TimeProvider _time;
    private readonly OrderPayload _codec = OrderPayload.Current;
    private readonly CommitPreparer _preparer;
    private readonly StoreHealth _health;
    private OpenStore? _open;
    private bool _disposed;

    public SqliteOrderStore(IOptions<SqliteStoreOptions> options, TimeProvider time)
    {
        (_options, _time) = (options.Value, time);
        _preparer = new(_codec, _options.IdempotencyKeepTime);
        _health = new(Probe, time);
    }

    private OpenStore Store => _open ?? throw new InvalidOperationException("The store has not been opened yet.");

    /// <summary>Locks the folder, brings the files to this program's schema and starts the writer. Opening again does nothing.</summary>
    /// <exception cref="StoreInUseException">Another process has the store open.</exception>
    /// <exception cref="SchemaVersionException">A file is newer than this program.</exception>
    public void Open() => _open ??= OpenStore.Open(_options, _time);

    /// <inheritdoc/>
    public Task<StoredOrder?> Load(OrderKey key, CancellationToken cancellationToken)
    {
        var now = Store.Clock.Now;
        return Store.Readers.Read(session => session.Orders.Load(key, _codec, now, _options.IdempotencyKeepTime), cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<CommitOutcome> Commit(OrderCommit commit, CancellationToken cancellationToken)
    {
        var prepared = _preparer.Prepare(commit);
        try
        {
            var outcome = await Write(commit.Key, session => session.Commits.Apply(prepared), cancellationToken);
            if (prepared.Writes && outcome == CommitOutcome.Committed)
                _health.Committed();
            return outcome;
        }
        catch (OrderStoreException e) when (e.InnerException is SqliteException { SqliteErrorCode: not SQLitePCL.raw.SQLITE_CONSTRAINT })
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
        return await Store.Readers.Read(session => session.History.Page(key, afterVersion, limit), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<long?> FindCommand(OrderKey key, Guid commandId, long afterVersion, CancellationToken cancellationToken) =>
        Store.Readers.Read(session => session.History.FindCommand(key, commandId, afterVersion), cancellationToken);

    /// <inheritdoc/>
    public Task<string?> FindOrderId(string merchant, AliasKind kind, string alias, CancellationToken cancellationToken) =>
        Store.Readers.Read(session => session.Aliases.Owner(merchant, kind, alias), cancellationToken);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<FoundOrder>> Search(OrderSearch search, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(search.Limit, 1);
        return await Store.Readers.Read(session => session.Searches.Page(search, _codec), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<long> Count(OrderSearch search, CancellationToken cancellationToken) =>
        Store.Readers.Read(session => session.Searches.Count(search), cancellationToken);

    /// <inheritdoc/>
    public async Task<FeedPage> Changes(string merchant, string? after, int limit, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        var cursor = FeedCursor.Parse(after);
        return await Store.Readers.Read(session => session.Feed.Page(merchant, cursor, limit), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<string> LastChange(string merchant, CancellationToken cancellationToken) =>
        Store.Readers.Read(session => session.Feed.Last(merchant), cancellationToken);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<OutboxItem>> PendingEffects(int limit, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        return await Store.Readers.Read(session => session.Outbox.Oldest(limit), cancellationToken);
    }

    /// <inheritdoc/>
    public Task CompleteEffect(OutboxItem item, CancellationToken cancellationToken) =>
        Write(null, session => session.Upkeep.CompleteEffect(item), cancellationToken);

    /// <inheritdoc/>
    public async Task<int> DropExpiredRecords(CancellationToken cancellationToken)
    {
        var before = Store.Clock.Now - _options.IdempotencyKeepTime;
        var (total, dropped) = (0, DropAtOnce);
        while (dropped == DropAtOnce)
        {
            dropped = await Write(null, session => session.Upkeep.DropRecords(before, DropAtOnce), cancellationToken);
            total += dropped;
        }

        return total;
    }

    /// <summary>Finishes the commits that wait, then closes the files and gives the lock back.</summary>
    public void Dispose()
    {
        if (!_disposed)
            _open?.Dispose();
        _disposed = true;
    }

    /// <inheritdoc/>
    public Task<bool> HasAny(string state, CancellationToken cancellationToken) => Task.Run(
        () =>
        {
            const string Any = "SELECT EXISTS (SELECT 1 FROM grain_state WHERE state = @state AND payload IS NOT NULL)";
            try
            {
                using var connection = Connections.OpenReader(_options.GrainsFile, _options.LockTimeout);
                return new Statement(connection, Any, "@state").Scalar(state) is 1L;
            }
            catch (SqliteException e)
            {
                throw new OrderStoreException($"The store could not be read: {e.Message}", outcomeUnknown: false, e);
            }
        },
        cancellationToken);

    private async Task Probe(CancellationToken cancellationToken)
    {
        await Write(null, session => session.Upkeep.Touch(), cancellationToken);
        await FindOrderId("", default, "", cancellationToken);
    }

    private Task<T> Write<T>(OrderKey? key, Func<WriterSession, T> work, CancellationToken cancellationToken)
    {
        var job = new WaitingJob<T>(key, work, cancellationToken);
        Store.Writer.Enqueue(job);
        return job.Done;
    }
}
