using System.Buffers;
using System.Text.Json;
using OrderGrains.Orders;
using OrderGrains.Orders.Store;

namespace OrderGrains.Tests.Orders.Grain;

/// <summary>
/// An order store in memory that can be told how the next commits end, and can hold them. One instance serves all silos of a test, as a
/// database would.
/// </summary>
public sealed class MemoryOrderStore : IOrderStore
{
    private readonly Lock _lock = new();
    private readonly Dictionary<OrderKey, Row> _rows = [];
    private readonly Queue<StoreFault> _faults = [];
    private TaskCompletionSource? _gate;
    private TaskCompletionSource _arrived = NewSource();

    /// <summary>Commits that reached the store, version checks included.</summary>
    public int Commits { get; private set; }

    /// <summary>How the next commits end, in this order; afterwards they succeed.</summary>
    public void Fail(params StoreFault[] faults)
    {
        lock (_lock)
        {
            foreach (var fault in faults)
                _faults.Enqueue(fault);
        }
    }

    /// <summary>Holds commits from now on, until <see cref="Release"/>.</summary>
    public void Hold()
    {
        lock (_lock)
            (_gate, _arrived) = (NewSource(), NewSource());
    }

    /// <summary>Ends when a commit has arrived at the hold.</summary>
    public Task Arrived => _arrived.Task;

    public void Release()
    {
        lock (_lock)
        {
            _gate?.SetResult();
            _gate = null;
        }
    }

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
                CommandId = Guid.NewGuid(),
                Event = new OrderEvent("intruded", changes),
            }));
        }
    }

    public Task<StoredOrder?> Load(OrderKey key, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return Task.FromResult(_rows.TryGetValue(key, out var row)
                ? new StoredOrder(row.Order, [.. row.Records], [.. row.Commands], DateTimeOffset.UtcNow)
                : null);
        }
    }

    public async Task<CommitOutcome> Commit(OrderCommit commit, CancellationToken cancellationToken)
    {
        Task? gate;
        var fault = StoreFault.None;
        lock (_lock)
        {
            Commits++;
            gate = _gate?.Task;
            if (_faults.Count > 0)
                fault = _faults.Dequeue();
            _arrived.TrySetResult();
        }

        if (gate is not null)
            await gate;
        if (fault == StoreFault.BeforeWrite)
            throw new OrderStoreException("Failed before the write.", outcomeUnknown: false);
        if (fault == StoreFault.Conflict)
            return CommitOutcome.Conflict;

        var outcome = Write(commit);
        return fault == StoreFault.AnswerLost
            ? throw new OrderStoreException("The answer was lost.", outcomeUnknown: true)
            : outcome;
    }

    public Task<IReadOnlyList<StoredEvent>> History(OrderKey key, long afterVersion, int limit, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return Task.FromResult<IReadOnlyList<StoredEvent>>([.. _rows[key].Events.Where(e => e.Version > afterVersion)]);
        }
    }

    public Task<long?> FindCommand(OrderKey key, Guid commandId, long afterVersion, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            var found = _rows.TryGetValue(key, out var row)
                ? row.Commands.Where(command => command.CommandId == commandId && command.Version > afterVersion)
                : [];
            return Task.FromResult(found.Select(command => (long?)command.Version).LastOrDefault());
        }
    }

    public Task<string?> FindOrderId(string merchant, AliasKind kind, string alias, CancellationToken cancellationToken) =>
        Task.FromResult<string?>(null);

    public Task<IReadOnlyList<FoundOrder>> Search(OrderSearch search, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task<long> Count(OrderSearch search, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<FeedPage> Changes(string merchant, string? after, int limit, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task<string> LastChange(string merchant, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IReadOnlyList<OutboxItem>> PendingEffects(int limit, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<OutboxItem>>([]);

    public Task CompleteEffect(OutboxItem item, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task<int> DropExpiredRecords(CancellationToken cancellationToken) => Task.FromResult(0);

    private CommitOutcome Write(OrderCommit commit)
    {
        lock (_lock)
        {
            _rows.TryGetValue(commit.Key, out var row);
            if ((row?.Order.Version ?? 0) != commit.ExpectedVersion)
                return CommitOutcome.Conflict;
            if (commit.IsVersionCheck)
                return CommitOutcome.Committed;

            row ??= _rows[commit.Key] = new Row(commit.Order!);
            row.Order = commit.Order ?? row.Order;
            row.Records.AddRange(commit.Records);
            row.Events.AddRange(commit.Events.Select(Stored));
            row.Commands.AddRange(commit.Events.Select(e => new RecentCommand(e.CommandId, e.Version)));
            return CommitOutcome.Committed;
        }
    }

    private static StoredEvent Stored(RecordedEvent recorded)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
            recorded.Event.WriteChanges(writer);
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

    private static TaskCompletionSource NewSource() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private sealed class Row(Order order)
    {
        public Order Order { get; set; } = order;
        public List<StoredEvent> Events { get; } = [];
        public List<IdempotencyRecord> Records { get; } = [];
        public List<RecentCommand> Commands { get; } = [];
    }
}
