using System.Buffers;
using System.Collections.Concurrent;
using System.Text.Json;
using OrderGrains.Customers;
using OrderGrains.Orders;
using OrderGrains.Orders.Store;
using OrderGrains.Values;

namespace OrderGrains.Testing.Stores;

/// <summary>
/// An order store in memory. One instance serves all silos of a test, as a database would. It has no search and no change feed, and every
/// effect is taken to be in the outbox until <see cref="Settle"/>.
/// </summary>
/// <param name="time">Dates what is read, and tells what has fallen due.</param>
internal sealed class MemoryOrderStore(TimeProvider time) : IOrderStore
{
    private readonly Lock _lock = new();
    private readonly Dictionary<OrderKey, Row> _rows = [];
    private readonly Dictionary<(string Merchant, OrderAlias Name), OrderKey> _names = [];
    private readonly ConcurrentDictionary<EffectId, bool> _settled = [];
    private readonly Dictionary<(OrderKey, DateTimeOffset?), DateTimeOffset> _held = [];
    private TaskCompletionSource? _lookGate;
    private int _historyReads;

    /// <summary>Questions for commands and records that reached the store.</summary>
    public int Looks { get; private set; }

    /// <summary>Pages of history that were asked for.</summary>
    public int HistoryReads => Volatile.Read(ref _historyReads);

    /// <summary>Keeps whoever reads history, thread and all, until it is set.</summary>
    public ManualResetEventSlim? HistoryGate { get; set; }

    /// <summary>Holds questions for commands and records until the task ends.</summary>
    public void HoldLooks() => _lookGate = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public void ReleaseLooks() => _lookGate?.TrySetResult();

    /// <summary>The effect has left the outbox; all others are taken to be there.</summary>
    public void Settle(EffectId effect) => _settled[effect] = true;

    /// <summary>Another writer changes the row.</summary>
    public void Intrude(OrderKey key, Func<Order, Order> change)
    {
        lock (_lock)
        {
            var row = _rows[key];
            var before = row.Order;
            row.Order = change(before) with { Version = before.Version + 1 };
            var changes = OrderFields.Diff(before, row.Order);
            row.Events.Add(Stored(new RecordedEvent
            {
                Version = row.Order.Version,
                Sequence = 0,
                At = before.UpdatedAt,
                Actor = "intruder",
                Door = Door.Manage,
                CommandId = Guid.Empty,
                Event = new OrderEvent("intruded", changes),
            }));
        }
    }

    /// <summary>Drops an order's events up to a version.</summary>
    public void Drop(OrderKey key, long version)
    {
        lock (_lock)
            _rows[key].Events.RemoveAll(e => e.Version <= version);
    }

    public Task<StoredOrder?> Load(OrderKey key, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return Task.FromResult(_rows.TryGetValue(key, out var row)
                ? new StoredOrder(
                    row.Order,
                    [.. row.Records.Take(StoredOrder.MaxRecords)],
                    [.. Enumerable.Reverse(row.Commands).Take(64)],
                    time.GetUtcNow())
                {
                    HasMoreRecords = row.Records.Count > StoredOrder.MaxRecords,
                }
                : null);
        }
    }

    public Task<CommitResult> Commit(OrderCommit commit, CancellationToken cancellationToken) =>
        Task.FromResult(new CommitResult(Write(commit)));

    public Task<IReadOnlyList<StoredEvent>> History(OrderKey key, long afterVersion, int limit, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _historyReads);
        HistoryGate?.Wait(CancellationToken.None);
        lock (_lock)
        {
            return Task.FromResult<IReadOnlyList<StoredEvent>>(
                [.. _rows[key].Events.Where(e => e.Version > afterVersion && e.Version <= afterVersion + limit)]);
        }
    }

    public Task<long?> FindVersion(OrderKey key, long upTo, DateTimeOffset at, CancellationToken cancellationToken)
    {
        lock (_lock)
            return Task.FromResult(_rows[key].Events.FindLast(e => e.Version <= upTo && e.At <= at)?.Version);
    }

    public Task<IReadOnlyList<RecentCommand>> FindCommands(
        OrderKey key, IReadOnlyCollection<Guid> commandIds, CommandWindow window, CancellationToken cancellationToken) =>
        Look(key, row => row.Commands.Where(command => commandIds.Contains(command.CommandId) && command.Version > window.Floor));

    public Task<IReadOnlyList<IdempotencyRecord>> FindRecords(
        OrderKey key, IReadOnlyCollection<Guid> recordIds, CancellationToken cancellationToken) =>
        Look(key, row => row.Records.Where(record => recordIds.Contains(record.Id)));

    public Task<string?> FindOrderId(string merchant, AliasKind kind, string alias, CancellationToken cancellationToken)
    {
        lock (_lock)
            return Task.FromResult(_names.TryGetValue((merchant, new(kind, alias)), out var key) ? key.OrderId : null);
    }

    public Task<FoundPage> Search(OrderSearch search, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task<long> Count(OrderSearch search, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<FeedPage> Changes(
        string merchant, string? after, int limit, ValueList<int>? markets, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task<string> LastChange(string merchant, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IReadOnlyList<OutboxItem>> PendingEffects(int limit, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<OutboxItem>>([]);

    public Task<EffectClaim> ClaimEffects(Guid relay, int limit, TimeSpan hold, CancellationToken cancellationToken) =>
        Task.FromResult(new EffectClaim([], null));

    public Task<DueClaim> ClaimDue(int limit, TimeSpan hold, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            var now = time.GetUtcNow();
            var due = _rows.Select(row => (row.Key, At: DueTimes.Next(row.Value.Order.Derived())))
                .Where(row => row.At <= now && !(_held.TryGetValue(row, out var until) && until > now)).Take(limit).ToArray();
            foreach (var row in due)
                _held[row] = now + hold;
            return Task.FromResult(new DueClaim([.. due.Select(row => row.Key)], now, null));
        }
    }

    public Task CompleteEffects(IReadOnlyList<OutboxItem> items, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task PostponeEffects(Guid relay, OutboxItem first, TimeSpan delay, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task<IReadOnlyList<EffectId>> StillPending(IReadOnlyCollection<EffectId> effects, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<EffectId>>([.. effects.Where(effect => !_settled.ContainsKey(effect))]);

    private async Task<IReadOnlyList<T>> Look<T>(OrderKey key, Func<Row, IEnumerable<T>> find)
    {
        List<T> found;
        lock (_lock)
        {
            Looks++;
            found = _rows.TryGetValue(key, out var row) ? [.. find(row)] : [];
        }

        if (_lookGate is { } gate)
            await gate.Task;
        return found;
    }

    private CommitOutcome Write(OrderCommit commit)
    {
        lock (_lock)
        {
            _rows.TryGetValue(commit.Key, out var row);
            if ((row?.Order.Version ?? 0) != commit.ExpectedVersion)
                return CommitOutcome.Conflict;
            if (commit.IsVersionCheck)
                return CommitOutcome.Committed;
            if (commit.Aliases.Any(name => _names.TryGetValue((commit.Key.Merchant, name), out var holder) && holder != commit.Key))
                return CommitOutcome.NameTaken;

            foreach (var name in commit.Freed.Where(name => name.IsUnique))
                _names.Remove((commit.Key.Merchant, name));
            foreach (var name in commit.Aliases.Where(name => name.IsUnique))
                _names[(commit.Key.Merchant, name)] = commit.Key;

            row ??= _rows[commit.Key] = new Row(commit.Order!);
            row.Order = commit.Order ?? row.Order;
            if (commit.Erases)
                row.Events = [.. row.Events.Select(Erased)];
            row.Records.AddRange(commit.Records);
            row.Events.AddRange(commit.Events.Select(Stored));
            row.Commands.AddRange(commit.Events.Select(e => new RecentCommand(e.CommandId, e.Version)));
            return CommitOutcome.Committed;
        }
    }

    private static StoredEvent Erased(StoredEvent stored) =>
        PersonalData.EraseStored(stored.Changes.Span) is { } left ? stored with { Changes = left } : stored;

    private static StoredEvent Stored(RecordedEvent recorded)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
            recorded.Event.Write(writer);
        return new StoredEvent
        {
            Version = recorded.Version,
            Sequence = recorded.Sequence,
            At = recorded.At,
            Actor = recorded.Actor,
            Door = recorded.Door,
            Type = recorded.Event.Type,
            Changes = buffer.WrittenMemory,
        };
    }

    private sealed class Row(Order order)
    {
        public Order Order { get; set; } = order;
        public List<StoredEvent> Events { get; set; } = [];
        public List<IdempotencyRecord> Records { get; } = [];
        public List<RecentCommand> Commands { get; } = [];
    }
}
