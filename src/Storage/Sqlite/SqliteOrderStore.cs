using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;
using OrderGrains.Customers;
using OrderGrains.Orders;
using OrderGrains.Orders.Store;
using OrderGrains.Storage.GrainState;
using OrderGrains.Storage.Health;
using OrderGrains.Storage.Migrations;
using OrderGrains.Storage.Payloads;
using OrderGrains.Storage.Sqlite.Reading;
using OrderGrains.Storage.Sqlite.Writing;
using OrderGrains.Storage.Writing;
using OrderGrains.Values;

namespace OrderGrains.Storage.Sqlite;

/// <summary>Orders in one SQLite file, with one writer and a few readers. <see cref="Open"/> comes before anything else.</summary>
public sealed partial class SqliteOrderStore : IOrderStore, IOutboxDirectory, IStoreHealth, IGrainStates, IDisposable
{
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
        _preparer = new(_codec, Salts.Random);
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
    public async Task<CommitResult> Commit(OrderCommit commit, CancellationToken cancellationToken)
    {
        var prepared = _preparer.Prepare(commit);
        try
        {
            var now = Store.Clock.Now;
            var result = await Write(commit.Key, session => session.Commits.Apply(prepared, now), cancellationToken, commit.Spans);
            if (prepared.Writes && result.Outcome == CommitOutcome.Committed)
                _health.Committed();
            return result;
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
    public Task<long?> FindVersion(OrderKey key, long upTo, DateTimeOffset at, CancellationToken cancellationToken) =>
        Store.Readers.Read(session => session.History.Version(key, upTo, at), cancellationToken);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<RecentCommand>> FindCommands(
        OrderKey key, IReadOnlyCollection<Guid> commandIds, CommandWindow window, CancellationToken cancellationToken) =>
        await Store.Readers.Read(session => session.History.Commands(key, commandIds, window), cancellationToken);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<IdempotencyRecord>> FindRecords(
        OrderKey key, IReadOnlyCollection<Guid> recordIds, CancellationToken cancellationToken)
    {
        var after = Store.Clock.Now - _options.IdempotencyKeepTime;
        return await Store.Readers.Read(session => session.Orders.Records(key, recordIds, after), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<string?> FindOrderId(string merchant, AliasKind kind, string alias, CancellationToken cancellationToken) =>
        Store.Readers.Read(session => session.Aliases.Owner(merchant, kind, alias), cancellationToken);

    /// <inheritdoc/>
    public async Task<FoundPage> Search(OrderSearch search, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(search.Limit, 1);
        return await Store.Readers.Read(session => session.Searches.Page(search, _codec), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<long> Count(OrderSearch search, CancellationToken cancellationToken) =>
        Store.Readers.Read(session => session.Searches.Count(search), cancellationToken);

    /// <inheritdoc/>
    public async Task<FeedPage> Changes(
        string merchant, string? after, int limit, ValueList<int>? markets, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        var cursor = FeedCursor.Parse(after);
        return await Store.Readers.Read(session => session.Feed.Page(merchant, cursor, limit, markets), cancellationToken);
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
    public async Task<EffectClaim> ClaimEffects(Guid relay, int limit, TimeSpan hold, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);

        // The file has one process, and its clock.
        var now = _time.GetUtcNow();
        List<ClaimedEffect> claimed = [];
        if (await Store.Readers.Read(session => session.Outbox.IsAnyDue(now), cancellationToken))
            claimed = await Write(null, session => session.Upkeep.ClaimEffects(relay, limit, now, now + hold), cancellationToken);
        return new(claimed, await Store.Readers.Read(session => session.Outbox.NextDue(now), cancellationToken));
    }

    /// <inheritdoc/>
    public async Task<DueClaim> ClaimDue(int limit, TimeSpan hold, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        var now = _time.GetUtcNow();
        List<OrderKey> claimed = [];
        if (await Store.Readers.Read(session => session.Dues.Next(), cancellationToken) is { } first && first <= now)
            claimed = await Write(null, session => session.Upkeep.ClaimDue(limit, now, now + hold), cancellationToken);
        var next = await Store.Readers.Read(session => session.Dues.Next(), cancellationToken);
        return new(claimed, now, next is { } at ? (at > now ? at - now : TimeSpan.Zero) : null);
    }

    /// <inheritdoc/>
    public Task CompleteEffects(IReadOnlyList<OutboxItem> items, CancellationToken cancellationToken) =>
        Write(null, session => session.Upkeep.CompleteEffects(items), cancellationToken);

    /// <inheritdoc/>
    public Task PostponeEffects(Guid relay, OutboxItem first, TimeSpan delay, CancellationToken cancellationToken)
    {
        var due = _time.GetUtcNow() + delay;
        return Write(null, session => session.Upkeep.PostponeEffects(relay, first, due), cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<EffectId>> StillPending(
        IReadOnlyCollection<EffectId> effects, CancellationToken cancellationToken) =>
        await Store.Readers.Read(session => session.Outbox.Pending(effects), cancellationToken);

    /// <summary>Finishes the commits that wait, then closes the files and gives the lock back.</summary>
    public void Dispose()
    {
        if (!_disposed)
            _open?.Dispose();
        _disposed = true;
    }

    /// <inheritdoc/>
#pragma warning disable RS0030 // SQLite reads keep their thread, so no grain's.
    public Task<bool> HasAny(string state, CancellationToken cancellationToken) => Task.Run(
#pragma warning restore RS0030
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

    private Task<T> Write<T>(
        OrderKey? key, Func<WriterSession, T> work, CancellationToken cancellationToken, IReadOnlyList<Activity>? spans = null)
    {
        var job = new WaitingJob<T>(key, work, spans ?? [], cancellationToken);
        Store.Writer.Enqueue(job);
        return job.Done;
    }
}
