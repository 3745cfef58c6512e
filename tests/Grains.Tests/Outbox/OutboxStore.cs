using OrderGrains.Customers;
using OrderGrains.Orders;
using OrderGrains.Orders.Store;
using OrderGrains.Values;

namespace OrderGrains.Tests.Outbox;

/// <summary>The outbox half of a store, in memory; the clock it is given is the database's.</summary>
internal sealed class OutboxStore(TimeProvider? time = null) : IOrderStore
{
    private readonly TimeProvider _time = time ?? TimeProvider.System;
    private readonly List<Row> _rows = [];

    public IEnumerable<EffectId> Pending
    {
        get
        {
            lock (_rows)
                return [.. _rows.Select(row => row.Item.Id)];
        }
    }

    /// <summary>How often completing an effect still fails.</summary>
    public int FailingCompletions { get; set; }

    /// <summary>What a completion waits for before it is answered, though it is in the store; null where it is answered at once.</summary>
    public TaskCompletionSource? Answer { get; set; }

    /// <summary>Postponements that are not answered and come to the store when the test says so; null where they come at once.</summary>
    public List<Action>? Late { get; set; }

    /// <summary>Completed when the outbox has become empty.</summary>
    public TaskCompletionSource Drained { get; set; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completed when somebody has claimed and got nothing.</summary>
    public TaskCompletionSource NothingClaimed { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public OutboxItem Add(string orderId, long version, OrderEffect effect)
    {
        var item = new OutboxItem(new("m", orderId), version, 0, effect);
        lock (_rows)
            _rows.Add(new(item));
        return item;
    }

    public Task<EffectClaim> ClaimEffects(Guid relay, int limit, TimeSpan hold, CancellationToken cancellationToken)
    {
        lock (_rows)
        {
            var now = _time.GetUtcNow();
            var blocked = _rows.Where(row => row.Due > now).Select(row => row.Item.Key).ToHashSet();
            List<Row> claimed = [.. _rows.Where(row => !blocked.Contains(row.Item.Key)).Take(limit)];
            if (claimed.Count == 0)
                NothingClaimed.TrySetResult();
            foreach (var row in claimed)
                (row.Due, row.Relay) = (now + hold, relay);
            var waiting = _rows.Where(row => row.Due > now).Select(row => row.Due - now).ToList();
            return Task.FromResult(new EffectClaim(
                [.. claimed.Select(row => new ClaimedEffect(row.Item, row.Failures))], waiting.Count > 0 ? waiting.Min() : null));
        }
    }

    public Task<DueClaim> ClaimDue(int limit, TimeSpan hold, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task CompleteEffects(IReadOnlyList<OutboxItem> items, CancellationToken cancellationToken)
    {
        var answer = Answer;
        lock (_rows)
        {
            if (FailingCompletions-- > 0)
                throw new OrderStoreException("The store is away.", outcomeUnknown: false);

            _rows.RemoveAll(row => items.Contains(row.Item));
            if (_rows.Count == 0)
                Drained.TrySetResult();
        }

        return answer?.Task ?? Task.CompletedTask;
    }

    public Task PostponeEffects(Guid relay, OutboxItem first, TimeSpan delay, CancellationToken cancellationToken)
    {
        if (Late is null)
        {
            Postpone();
            return Task.CompletedTask;
        }

        Late.Add(Postpone);
        throw new OrderStoreException("No answer in time.", outcomeUnknown: true);

        void Postpone()
        {
            lock (_rows)
            {
                foreach (var row in _rows.Where(row => row.Relay == relay && first.Id.IsUpTo(row.Item.Id)))
                    (row.Due, row.Failures) = (_time.GetUtcNow() + delay, row.Failures + 1);
            }
        }
    }

    public Task<IReadOnlyList<EffectId>> StillPending(IReadOnlyCollection<EffectId> effects, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<EffectId>>([.. effects.Intersect(Pending)]);

    public Task<IReadOnlyList<OutboxItem>> PendingEffects(int limit, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task<StoredOrder?> Load(OrderKey key, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<CommitResult> Commit(OrderCommit commit, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IReadOnlyList<StoredEvent>> History(
        OrderKey key, long afterVersion, int limit, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<long?> FindVersion(OrderKey key, long upTo, DateTimeOffset at, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task<IReadOnlyList<RecentCommand>> FindCommands(
        OrderKey key, IReadOnlyCollection<Guid> commandIds, CommandWindow window, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task<IReadOnlyList<IdempotencyRecord>> FindRecords(
        OrderKey key, IReadOnlyCollection<Guid> recordIds, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<string?> FindOrderId(string merchant, AliasKind kind, string alias, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task<FoundPage> Search(OrderSearch search, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task<long> Count(OrderSearch search, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<FeedPage> Changes(
        string merchant, string? after, int limit, ValueList<int>? markets, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task<string> LastChange(string merchant, CancellationToken cancellationToken) => throw new NotSupportedException();

    private sealed class Row(OutboxItem item)
    {
        public OutboxItem Item => item;
        public DateTimeOffset Due { get; set; } = DateTimeOffset.MinValue;
        public Guid Relay { get; set; }
        public int Failures { get; set; }
    }
}
