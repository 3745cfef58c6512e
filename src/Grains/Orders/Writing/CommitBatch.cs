using System.Diagnostics;
using OrderGrains.Orders.Store;

namespace OrderGrains.Orders.Writing;

/// <summary>What of one order becomes durable together: everything that arrived while the batch before was under way.</summary>
internal sealed class CommitBatch
{
    private readonly List<RecordedEvent> _events = [];
    private readonly List<IdempotencyRecord> _records = [];
    private readonly List<OutboxItem> _outbox = [];
    private List<Activity>? _spans;
    private bool _erases;
    private readonly TaskCompletionSource<CommitState> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The order after the batch; null while nothing in it changes the order.</summary>
    public Order? Order { get; private set; }

    /// <summary>Ends when the batch has; never faults.</summary>
    public Task<CommitState> Done => _done.Task;

    /// <param name="order">The order after a command.</param>
    /// <param name="events">What led to it.</param>
    /// <param name="outbox">What it asks of others.</param>
    /// <param name="erases">See <see cref="Decision.Erases"/>; holds for everything that was added before.</param>
    public void Add(Order order, IEnumerable<RecordedEvent> events, IEnumerable<OutboxItem> outbox, bool erases)
    {
        if (erases)
            Erase();
        Order = order;
        _events.AddRange(events);
        _outbox.AddRange(outbox);
    }

    public void Add(IdempotencyRecord record) => _records.Add(record);

    /// <param name="span">That of a wait for the batch; null, or not recorded, where nobody traces it.</param>
    public void Add(Activity? span)
    {
        if (span is { Recorded: true })
            (_spans ??= []).Add(span);
    }

    /// <param name="key">The order's.</param>
    /// <param name="durable">The order before the batch.</param>
    /// <param name="tip">What the batch follows.</param>
    public OrderCommit ToCommit(OrderKey key, Order? durable, OrderTip? tip) => new()
    {
        Key = key,
        ExpectedVersion = durable?.Version ?? 0,
        Tip = tip,
        Order = Order,
        Before = durable,
        Erases = _erases,
        Events = _events,
        Records = _records,
        Aliases = OrderAliases.Added(durable, Order),
        Freed = OrderAliases.Freed(durable, Order),
        Outbox = _outbox,
        Spans = _spans ?? [],
    };

    public void End(CommitState state) => _done.TrySetResult(state);

    private void Erase()
    {
        _erases = true;
        for (var i = 0; i < _events.Count; i++)
            _events[i] = _events[i].Erased();
        OutboxItem[] left = [.. _outbox.Select(item => item.Erased()).OfType<OutboxItem>()];
        _outbox.Clear();
        _outbox.AddRange(left);
    }
}
