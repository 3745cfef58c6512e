using Microsoft.Extensions.Logging;
using OrderGrains.Orders.Outbox;
using OrderGrains.Orders.Store;
using OrderGrains.Orders.Writing;
using OrderGrains.Payments;
using OrderGrains.Telemetry;
using OrderGrains.Values;

namespace OrderGrains.Orders;

/// <summary>
/// One order in memory: decides commands on it, has them made durable, and answers from it as far as that may be done. It knows nothing of
/// how it is called. All calls come from one turn after another, as a grain's do; nothing here is thread-safe.
/// </summary>
/// <param name="key">Which order.</param>
/// <param name="store">Where it is kept.</param>
/// <param name="lease">Whether it may be answered for from memory alone.</param>
/// <param name="offTurn">Where work goes that takes long.</param>
/// <param name="outbox">Is told of effects to deliver.</param>
/// <param name="gateways">Say what they cannot do.</param>
/// <param name="time">The process's clock.</param>
/// <param name="options">Limits and waits.</param>
/// <param name="logger">Is told what went wrong.</param>
/// <param name="onDone">Called, also more than once, when this object is of no further use: the order is to be loaded anew.</param>
internal sealed partial class OrderKeeper(
    OrderKey key,
    IOrderStore store,
    IActivationLease lease,
    OffTurn offTurn,
    OutboxSignal outbox,
    PaymentGateways gateways,
    TimeProvider time,
    OrderGrainOptions options,
    ILogger logger,
    Action onDone)
{
    private readonly CommandMemory _memory = new(options.IdempotencyKeepTime, time, options.Remembered);
    private readonly SizeLimit _size = new(options.MaxBytes);
    private readonly OrderRewinder _rewinder = new(store, offTurn);
    private readonly OrderJournal _journal = new(key, store, lease, time, logger, onDone);
    private readonly CommandLooks _looks = new(key, store);
    private readonly GatewayPatience _patience = new(store, new(store, offTurn), options.GatewayWait, time);
    private int _waiting;

    /// <summary>Loads the order; comes before every other call. What cannot be loaded serves nobody.</summary>
    public async Task Start(CancellationToken cancellationToken)
    {
        var begun = time.GetTimestamp();
        var outcome = Labels.Failed;
        try
        {
            await lease.TakeOver(cancellationToken);
            var period = _journal.Period;
            var stored = await store.Load(key, cancellationToken);
            _journal.Start(stored?.Order.Derived(), stored?.Tip, period);
            outcome = stored is null ? Labels.Absent : Labels.Loaded;
            if (stored is not null)
                _memory.Load(stored);
            if (stored?.Order.OldestReader > EventSchema.Current)
            {
                TooNew(key, stored.Order.OldestReader, EventSchema.Current);
                _journal.StartFaulted();
            }
            else if (_journal.Working is { } order && DueTimes.Next(order) <= stored!.Now)
            {
                // Before whoever comes first, and whether or not the sweeper has been here.
                _ = Execute(DueSweeper.Command(stored.Now));
            }
        }
        catch (OrderStoreException)
        {
            _journal.StartFaulted();
        }

        ActivationMetrics.Ended(time.GetElapsedTime(begun), outcome);
    }

    /// <inheritdoc cref="IOrderGrain.Execute"/>
    public async Task<OrderReply> Execute(OrderCommand command)
    {
        using var span = OrderTraces.Execute();
        if (_journal.Faulted)
            return Counted(command, NotServed());
        if (_waiting >= options.MaxPending)
            return Counted(command, Reply(OrderOutcome.Busy));

        _waiting++;
        CommandMetrics.Begun();
        try
        {
            return Counted(command, await Answer(command, time.GetUtcNow()));
        }
        finally
        {
            _waiting--;
            CommandMetrics.Ended();
        }
    }

    private static OrderReply Counted(OrderCommand command, OrderReply reply)
    {
        CommandMetrics.Answered(command, reply);
        return reply;
    }

    private ValueTask<OrderReply> Answer(OrderCommand command, DateTimeOffset now)
    {
        if (command.DryRun)
            return ExecuteNew(command, now);
        if (_memory.Find(command) is { } earlier)
            return Replay(command, earlier);
        return command.Repeated || IsOfAForgottenKey(command) ? ExecuteSought(command) : ExecuteNew(command, now);
    }

    private bool IsOfAForgottenKey(OrderCommand command) =>
        command.IdempotencyKey is { } key && _memory.MayHaveForgotten(key.Id);

    /// <summary>
    /// A command that may have been carried out so long ago, or by another activation, that only the store remembers it. Meanwhile the
    /// first of the two may have arrived, or the journal have failed.
    /// </summary>
    private async ValueTask<OrderReply> ExecuteSought(OrderCommand command)
    {
        RememberedCommand? found;
        try
        {
            found = await Seek(command);
        }
        catch (OrderStoreException)
        {
            return Reply(OrderOutcome.Unavailable);
        }

        var now = time.GetUtcNow();
        var isBehind = found?.Version > (_journal.Durable?.Version ?? 0);
        if (isBehind && _journal.Pending == 0)
            _journal.Fault();
        if (isBehind || _journal.Faulted)
            return Reply(OrderOutcome.Unavailable);
        if (_memory.Find(command) is { } earlier)
            return await Replay(command, earlier);
        return found is not null ? await Replay(command, found) : await ExecuteNew(command, now);
    }

    /// <summary>Looks again when so many commands came meanwhile that one behind the look may have been forgotten as well.</summary>
    private async Task<RememberedCommand?> Seek(OrderCommand command)
    {
        RememberedCommand? found = null;
        long before;
        do
        {
            before = _memory.Added;
            if (IsOfAForgottenKey(command))
                found = await _looks.OfKey(command.IdempotencyKey!.Id);
            if (found is null && command.Repeated)
                found = await _looks.OfCommand(command.CommandId, Window(command));
        }
        while (found is null && _memory.Added - before >= options.Remembered && !_journal.Faulted);
        return found;
    }

    private CommandWindow Window(OrderCommand command) =>
        CommandWindow.Of(_journal.Working?.Version ?? 0, time.GetUtcNow(), command.Age);

    /// <param name="command">What is asked.</param>
    /// <param name="now">When.</param>
    /// <param name="free">Names that no other order had a moment ago.</param>
    private async ValueTask<OrderReply> ExecuteNew(OrderCommand command, DateTimeOffset now, IReadOnlyList<OrderAlias>? free = null)
    {
        // A clock that was set back must not make the order older than it is.
        now = _journal.Working is { } latest && latest.UpdatedAt > now ? latest.UpdatedAt : now;
        if (_journal.Working is { } standing && OrderAccess.Refusal(standing, command) is { } refusal)
            return await WhenConfirmed(Refused(refusal, command));
        if (Precondition(command) is { } outcome)
            return await WhenConfirmed(Reply(outcome, _journal.Working));

        var before = _journal.Working;
        var decision = Decide(before, command, now);
        if ((decision.Rejection ?? gateways.Refusal(decision) ?? CourierOffer.Refusal(command, options)) is { } rejection)
        {
            return await WhenConfirmed(
                Reply(OrderOutcome.Rejected, before) with { Rejection = rejection, RefusedAction = decision.RefusedAction });
        }

        if (OrderAliases.Added(before, decision.Order) is { Count: > 0 } added
            && added.Where(name => name.IsUnique).Except(free ?? []).ToArray() is { Length: > 0 } names)
            return await ExecuteNaming(command, names);

        if (command.DryRun)
            return await Preview(command, decision, now);
        return decision.Events.Count > 0
            ? await Accept(command, decision, now)
            : await AcceptUnchanged(command, now);
    }

    private static Decision Decide(Order? before, OrderCommand command, DateTimeOffset now)
    {
        using var span = OrderTraces.Decide();
        return OrderDecider.Decide(before, command, now);
    }

    /// <summary>
    /// A command that gives the order names, once it is known that no other order has them. Should one get them in the meantime, the
    /// commit ends as <see cref="CommitOutcome.NameTaken"/>, which nobody of its batch is told: all are decided anew, and here the holder
    /// is found. Meanwhile the order may have changed, the same command may have arrived, or the journal have failed.
    /// </summary>
    private async ValueTask<OrderReply> ExecuteNaming(OrderCommand command, IReadOnlyList<OrderAlias> names)
    {
        try
        {
            foreach (var (kind, name) in names)
            {
                var holder = await store.FindOrderId(key.Merchant, kind, name, CancellationToken.None);
                if (holder is not null && holder != key.OrderId)
                {
                    return await WhenConfirmed(
                        Reply(OrderOutcome.NameTaken, _journal.Working) with { Taken = new(kind, name, holder) });
                }
            }
        }
        catch (OrderStoreException)
        {
            return Reply(OrderOutcome.Unavailable);
        }

        var now = time.GetUtcNow();
        if (_journal.Faulted)
            return Reply(OrderOutcome.Unavailable);
        return !command.DryRun && _memory.Find(command) is { } earlier
            ? await Replay(command, earlier)
            : await ExecuteNew(command, now, names);
    }

    /// <summary>
    /// Goes before everything that would tell of the order. That its id is taken cannot be kept from who wants to take it.
    /// </summary>
    private static OrderReply Refused(RejectionCode refusal, OrderCommand command) => refusal switch
    {
        RejectionCode.WrongMarket when command.Actions is [ImportOrder { Replace: false }, ..] => Reply(OrderOutcome.AlreadyExists),
        RejectionCode.WrongMarket => OrderAccess.NotServed,
        _ => Reply(OrderOutcome.Rejected) with { Rejection = Rejection.Of(refusal) },
    };

    /// <summary>What keeps a command from being decided at all.</summary>
    private OrderOutcome? Precondition(OrderCommand command)
    {
        var import = Import(command);
        if (_journal.Working is not { } order)
            return import is null ? OrderOutcome.NotFound : null;
        if (import is { Replace: false })
            return OrderOutcome.AlreadyExists;
        return command.ExpectedVersions is { } versions && !versions.Contains(order.Version) ? OrderOutcome.VersionMismatch : null;
    }

    private static ImportOrder? Import(OrderCommand command)
    {
        foreach (var action in command.Actions.AsSpan())
        {
            if (action is ImportOrder import)
                return import;
        }

        return null;
    }

    private async ValueTask<OrderReply> Accept(OrderCommand command, Decision decision, DateTimeOffset now)
    {
        var order = Next(decision, now);
        var version = order.Version;
        var events = CommandRecords.Events(command, decision, version, now);
        if (!_size.Allows(_journal.Working, order, events, exempt: LimitExemption.Covers(command)))
            return await WhenConfirmed(Reply(OrderOutcome.TooLarge, _journal.Working));

        var effects = decision.Effects.Select((effect, sequence) => new OutboxItem(key, version, sequence, effect));

        var durable = _journal.Append(order, events, effects, CommandRecords.Key(command, version, now), decision.Erases);
        Remember(command, version, durable, now);
        var state = await durable;
        if (decision.Effects.Count > 0)
            outbox.Poke();
        if (state != CommitState.Durable)
            return Reply(state, order);
        ChangedOrders.Tell(key);
        _patience.Told(order);
        return Reply(state, decision.Effects.Count > 0 ? await _patience.Answer(order, command) : order);
    }

    /// <summary>Tells what the command would do. It rests on the order as it stands, like a refusal, and leaves nothing behind.</summary>
    private async ValueTask<OrderReply> Preview(OrderCommand command, Decision decision, DateTimeOffset now)
    {
        var before = _journal.Working;
        var after = decision.Events.Count > 0 ? Next(decision, now) : before!;
        var events = CommandRecords.Events(command, decision, after.Version, now);
        if (!_size.WouldAllow(before, after, events))
            return await WhenConfirmed(Reply(OrderOutcome.TooLarge, before));

        var preview = new OrderPreview(after, events.Select(HistoryEntries.Of).ToValueList());
        return await WhenConfirmed(Reply(OrderOutcome.Accepted, before) with { Preview = preview });
    }

    private async ValueTask<OrderReply> AcceptUnchanged(OrderCommand command, DateTimeOffset now)
    {
        var order = _journal.Working!;
        if (CommandRecords.Key(command, order.Version, now) is not { } record)
            return await WhenConfirmed(Reply(OrderOutcome.Accepted, order));

        var durable = _journal.Append(record);
        Remember(command, order.Version, durable, now);
        return Reply(await durable, order);
    }

    private async ValueTask<OrderReply> Replay(OrderCommand command, RememberedCommand earlier)
    {
        if (await earlier.Durable is var state and not CommitState.Durable)
            return Reply(state, order: null);
        var sameCommand = earlier.CommandId == command.CommandId;
        if (!sameCommand && earlier.Fingerprint != command.IdempotencyKey?.Fingerprint)
            return await WhenConfirmed(
                Reply(OrderOutcome.KeyReused, command.Markets.Serves(_journal.Working?.Market) ? _journal.Working : null));
        if (await _journal.ConfirmDurable() != CommitState.Durable)
            return Reply(OrderOutcome.Unavailable);

        try
        {
            // A key is kept for days, events for months: only an order that has stayed in memory may remember a version that is gone.
            var order = await _rewinder.AsOf(_journal.Durable!, earlier.Version) ?? _journal.Durable!;
            var answer = await _patience.AnswerAgain(order, _journal.Durable!);
            return Reply(OrderOutcome.Accepted, answer) with { Replayed = !sameCommand };
        }
        catch (OrderStoreException)
        {
            return Reply(OrderOutcome.Unavailable);
        }
    }

    /// <summary>Gives a reply that needs no write of its own, once what it rests on is durable.</summary>
    private async ValueTask<OrderReply> WhenConfirmed(OrderReply reply)
    {
        if (await _journal.Confirm() != CommitState.Durable)
            return Reply(OrderOutcome.Unavailable);
        return reply.Outcome == OrderOutcome.NotFound && _journal.Durable is null ? NotFound() : reply;
    }

    /// <summary>Another try may find the store again, or a node that can read the order.</summary>
    private OrderReply NotServed()
    {
        onDone();
        return Reply(OrderOutcome.Unavailable);
    }

    /// <summary>An activation without an order is of no further use.</summary>
    private OrderReply NotFound()
    {
        if (_journal.Pending == 0)
            onDone();
        return Reply(OrderOutcome.NotFound);
    }

    private void Remember(OrderCommand command, long version, Task<CommitState> durable, DateTimeOffset now) =>
        _memory.Add(new(command.CommandId, version, durable, command.IdempotencyKey?.Fingerprint, now), command.IdempotencyKey?.Id);

    /// <summary>The order that a decision leads to.</summary>
    private Order Next(Decision decision, DateTimeOffset now) =>
        decision.Order! with
        {
            Version = (_journal.Working?.Version ?? 0) + 1,
            UpdatedAt = now,
            OldestReader = OrderEvents.OldestReader(_journal.Working, decision.Events),
        };

    private static OrderReply Reply(CommitState state, Order? order) => state switch
    {
        CommitState.Durable => Reply(OrderOutcome.Accepted, order),
        CommitState.NotMade => Reply(OrderOutcome.Unavailable),
        _ => Reply(OrderOutcome.Unknown),
    };

    private static OrderReply Reply(OrderOutcome outcome, Order? order = null) => new() { Outcome = outcome, Order = order };

    [LoggerMessage(LogLevel.Error, "Order {Key} has events that need a reader of schema {Needed}; this program's is {Own}.")]
    private partial void TooNew(OrderKey key, int needed, int own);
}
