using System.Diagnostics;
using Microsoft.Extensions.Logging;
using OrderGrains.Orders.Store;
using OrderGrains.Telemetry;

namespace OrderGrains.Orders.Writing;

/// <summary>
/// One order's two states, the durable one and the working one ahead of it, and the group commit between them: while a commit is under
/// way, everything that arrives joins the next one. Once it has failed, whoever comes is told so at once. All calls come from the grain's
/// own turns; nothing here is thread-safe.
/// </summary>
internal sealed partial class OrderJournal(
    OrderKey key, IOrderStore store, IActivationLease lease, TimeProvider time, ILogger logger, Action onFault)
{
    private static readonly Task<CommitState> NotMade = Task.FromResult(CommitState.NotMade);
    private static readonly Task<CommitState> IsDurable = Task.FromResult(CommitState.Durable);

    private CommitBatch? _underWay;
    private CommitBatch? _next;
    private long? _trusted;
    private OrderTip? _tip;

    /// <summary>The order as last committed; null when there is none.</summary>
    public Order? Durable { get; private set; }

    /// <summary>The order with everything accepted so far; what commands are decided on.</summary>
    public Order? Working { get; private set; }

    /// <summary>Set by the first failed write: memory is not to be trusted until the order is loaded anew.</summary>
    public bool Faulted { get; private set; }

    /// <summary>Commands that wait for durability.</summary>
    public int Pending { get; private set; }

    /// <summary>
    /// The lease's period as it is while the lease holds; null while it does not. Whatever the store is asked from now on is the last
    /// word of this period.
    /// </summary>
    public long? Period => lease.Holds() ? lease.Period : null;

    /// <summary>
    /// Whether memory answers: the lease holds, and the store was last asked within the same period. What was in memory before the members
    /// changed may have been overtaken by another activation while they settled.
    /// </summary>
    private bool IsTrusted => Period is { } period && period == _trusted;

    /// <param name="order">The order as it was loaded.</param>
    /// <param name="tip">What its next commit follows.</param>
    /// <param name="period">The <see cref="Period"/> before it was.</param>
    public void Start(Order? order, OrderTip? tip, long? period)
    {
        Working = Durable = order;
        (_tip, _trusted) = (tip, period);
    }

    /// <summary>Serves nobody: the order could not be loaded.</summary>
    public void StartFaulted() => Faulted = true;

    /// <summary>Gives up: the order is not what it was. Nobody is kept waiting for what will not come.</summary>
    public void Fault()
    {
        Faulted = true;
        onFault();
        _next?.End(CommitState.NotMade);
        _next = null;
    }

    /// <summary>Takes over an accepted command and joins the next commit; see <see cref="Decision.Erases"/>.</summary>
    public Task<CommitState> Append(
        Order order,
        IEnumerable<RecordedEvent> events,
        IEnumerable<OutboxItem> outbox,
        IdempotencyRecord? record,
        bool erases)
    {
        if (Faulted)
            return NotMade;
        Working = order;
        var batch = Next();
        batch.Add(order, events, outbox, erases);
        return Join(batch, record);
    }

    /// <summary>Commits the record of a keyed command that changed nothing.</summary>
    public Task<CommitState> Append(IdempotencyRecord record) => Faulted ? NotMade : Join(Next(), record);

    /// <summary>
    /// Waits until an answer that rests on the working state may be given: until what it rests on is durable and, where memory is not to
    /// be trusted, until the store has confirmed the version. A commit that is under way cannot confirm it: the store may have made that
    /// commit already, and another silo's since.
    /// </summary>
    public Task<CommitState> Confirm()
    {
        if (Faulted)
            return NotMade;
        var fromMemory = IsTrusted;
        AnswerMetrics.Answered(fromMemory);
        if (!fromMemory)
            return Join(Next(), record: null);
        return (_next ?? _underWay)?.Done ?? IsDurable;
    }

    /// <summary>
    /// Waits until an answer from the durable state may be given. Where a version is under way that the durable state has not reached, it
    /// waits for that, too: the store tells others of a commit before the order hears that it was made.
    /// </summary>
    /// <param name="version">The version that is asked for; any by default.</param>
    public Task<CommitState> ConfirmDurable(long version = 1)
    {
        if (Faulted || !IsTrusted || (version > (Durable?.Version ?? 0) && version <= Working?.Version))
            return Confirm();
        AnswerMetrics.Answered(fromMemory: true);
        return IsDurable;
    }

    private CommitBatch Next() => _next ??= new CommitBatch();

    private async Task<CommitState> Join(CommitBatch batch, IdempotencyRecord? record)
    {
        if (record is not null)
            batch.Add(record);

        using var span = OrderTraces.Commit();
        batch.Add(span);
        var begun = CommitMetrics.Begin(time);
        Pending++;
        if (_underWay is null)
            _ = Pump();
        var state = await batch.Done;
        Pending--;
        CommitMetrics.Ended(begun, time, state);
        return state;
    }

    private async Task Pump()
    {
        // A commit is nobody's in particular: it must not count as part of the command that happened to begin it.
        Activity.Current = null;
        while (_next is { } batch && !Faulted)
        {
            (_underWay, _next) = (batch, null);
            var state = await Commit(batch);
            _underWay = null;
            if (state != CommitState.Durable)
                Fault();
            batch.End(state);
        }
    }

    private async Task<CommitState> Commit(CommitBatch batch)
    {
        var period = Period;
        try
        {
            var result = await store.Commit(batch.ToCommit(key, Durable, _tip), CancellationToken.None);
            if (result.Outcome != CommitOutcome.Committed)
            {
                CommitMetrics.Refused(result.Outcome);
                Refused(key, result.Outcome);
                return CommitState.NotMade;
            }

            _tip = result.Tip;
        }
        catch (OrderStoreException e) when (!e.OutcomeUnknown)
        {
            Refused(key, e);
            return CommitState.NotMade;
        }
        catch (Exception e)
        {
            // Whatever it was, the commit may have been made: only loading the order anew can tell.
            Lost(key, e);
            return CommitState.Unknown;
        }

        Durable = batch.Order ?? Durable;
        _trusted = period;
        return CommitState.Durable;
    }

    [LoggerMessage(LogLevel.Warning, "A commit of order {Key} ended as {Outcome}: another writer came first. The order is loaded anew.")]
    private partial void Refused(OrderKey key, CommitOutcome outcome);

    [LoggerMessage(LogLevel.Error, "A commit of order {Key} was refused by the store.")]
    private partial void Refused(OrderKey key, Exception exception);

    [LoggerMessage(LogLevel.Error, "The outcome of a commit of order {Key} is not known.")]
    private partial void Lost(OrderKey key, Exception exception);
}
