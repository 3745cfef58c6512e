using OrderGrains.Customers;
using OrderGrains.Orders;
using OrderGrains.Orders.Store;
using OrderGrains.Storage.Payloads;
using OrderGrains.Storage.Postgres.Writing;
using OrderGrains.Storage.Writing;
using OrderGrains.Values;

namespace OrderGrains.Simulate.Database;

/// <summary>
/// The store of one process: commits go through the real preparer, queue, writer and batch runner to a session of the simulated server;
/// everything else is read off its tables as the queries of src/Storage/Postgres/Reading say.
/// </summary>
/// <param name="wire">To the server.</param>
/// <param name="silo">As what its writers register; null outside a cluster.</param>
/// <param name="writers">How many writers it has.</param>
/// <param name="remembered">How many records a load gives.</param>
internal sealed class SimulatedStore(Wire wire, string? silo, int writers, int remembered) : IOrderStore
{
    private static readonly TimeSpan KeepTime = TimeSpan.FromHours(24);
    private static readonly TimeSpan SettleTimeout = TimeSpan.FromMilliseconds(800);

    private readonly CommitPreparer _preparer = new(OrderPayload.Current, Salts(wire));
    private readonly Reading _reading = new(wire);
    private readonly Lookups _lookups = new(wire.Server, KeepTime, remembered);
    private readonly Claims _claims = new(wire.Server);
    private readonly BatchWriter[] _writers = [.. Enumerable.Range(0, writers).Select(number => Start(wire, silo, number))];

    /// <summary>What a load makes of what is stored; the same unless something is planted.</summary>
    public Func<StoredOrder, StoredOrder> Seen { get; init; } = static stored => stored;

    public Task<StoredOrder?> Load(OrderKey key, CancellationToken cancellationToken) =>
        _reading.Read(() => _lookups.Load(key) is { } stored ? Seen(stored) : null);

    public Task<CommitResult> Commit(OrderCommit commit, CancellationToken cancellationToken)
    {
        var job = new CommitJob(_preparer.Prepare(commit), cancellationToken);
        _writers[Number(commit.Key) % _writers.Length].Enqueue(job);
        return job.Done;
    }

    public Task<IReadOnlyList<StoredEvent>> History(OrderKey key, long afterVersion, int limit, CancellationToken cancellationToken) =>
        _reading.Read(() => _lookups.History(key, afterVersion, limit));

    public Task<long?> FindVersion(OrderKey key, long upTo, DateTimeOffset at, CancellationToken cancellationToken) =>
        _reading.Read(() => _lookups.FindVersion(key, upTo, at));

    public Task<IReadOnlyList<RecentCommand>> FindCommands(
        OrderKey key, IReadOnlyCollection<Guid> commandIds, CommandWindow window, CancellationToken cancellationToken) =>
        _reading.Read(() => _lookups.FindCommands(key, commandIds, window));

    public Task<IReadOnlyList<IdempotencyRecord>> FindRecords(
        OrderKey key, IReadOnlyCollection<Guid> recordIds, CancellationToken cancellationToken) =>
        _reading.Read(() => _lookups.FindRecords(key, recordIds));

    public Task<string?> FindOrderId(string merchant, AliasKind kind, string alias, CancellationToken cancellationToken) =>
        _reading.Read(() => wire.Server.Tables.Names.TryGetValue((merchant, new(kind, alias)), out var key) ? key.OrderId : null);

    public Task<EffectClaim> ClaimEffects(Guid relay, int limit, TimeSpan hold, CancellationToken cancellationToken) =>
        _reading.Read(() => _claims.Effects(relay, limit, hold));

    public Task CompleteEffects(IReadOnlyList<OutboxItem> items, CancellationToken cancellationToken) =>
        _reading.Read(() => _claims.Complete(items));

    public Task PostponeEffects(Guid relay, OutboxItem first, TimeSpan delay, CancellationToken cancellationToken) =>
        _reading.Read(() => _claims.Postpone(relay, first.Id, delay));

    public Task<IReadOnlyList<EffectId>> StillPending(IReadOnlyCollection<EffectId> effects, CancellationToken cancellationToken) =>
        _reading.Read(() => _claims.Pending(effects));

    public Task<DueClaim> ClaimDue(int limit, TimeSpan hold, CancellationToken cancellationToken) =>
        _reading.Read(() => _claims.Due(limit, hold));

    public Task<FoundPage> Search(OrderSearch search, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<long> Count(OrderSearch search, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<FeedPage> Changes(
        string merchant, string? after, int limit, ValueList<int>? markets, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task<string> LastChange(string merchant, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IReadOnlyList<OutboxItem>> PendingEffects(int limit, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    private static BatchWriter Start(Wire wire, string? silo, int number)
    {
        var random = wire.Client.World.Random($"writer {number} of {wire.Client.Name}");
        var sessions = new SessionSource(
            async () => await WriterSession.Open(wire, silo, random),
            (lost, _) => WriterSession.Settle(wire, lost),
            SettleTimeout,
            wire.Client.Time);
        return new(new(sessions), maxBatch: 16, maxWaiting: 512, wire.Client.Pool, wire.Client.Time);
    }

    private static Func<byte[]> Salts(Wire wire)
    {
        var random = wire.Client.World.Random($"salts of {wire.Client.Name}");
        return () =>
        {
            var salt = new byte[EventChain.SaltBytes];
            random.NextBytes(salt);
            return salt;
        };
    }

    /// <summary>Orders are numbers.</summary>
    private static int Number(OrderKey key) => key.OrderId[^1] - '0';
}
