using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using OrderGrains.Orders.Outbox;
using OrderGrains.Orders.Store;
using OrderGrains.Orders.Writing;
using OrderGrains.Values;

namespace OrderGrains.Orders;

/// <inheritdoc cref="IOrderGrain"/>
[GrainType("order")]
internal sealed class OrderGrain(
    IOrderStore store,
    IActivationLease lease,
    OutboxSignal outbox,
    TimeProvider time,
    IOptions<OrderGrainOptions> options,
    ILogger<OrderGrain> logger) : Grain, IOrderGrain
{
    /// <summary>
    /// How many versions back a repeated command is looked for: more than an order can make while a caller repeats a call.
    /// </summary>
    private const long RepeatDepth = 250_000;

    private readonly CommandMemory _memory = new(options.Value.IdempotencyKeepTime, time);
    private OrderKey _key;
    private OrderJournal _journal = null!;

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _key = OrderKey.Parse(this.GetPrimaryKeyString());
        _journal = new OrderJournal(_key, store, lease, logger, DeactivateOnIdle);
        try
        {
            await lease.TakeOver(cancellationToken);
            var stored = await store.Load(_key, cancellationToken);
            _journal.Start(stored?.Order.WithTotals());
            if (stored is not null)
                _memory.Load(stored);
        }
        catch (OrderStoreException)
        {
            _journal.Fault();
        }
    }

    public async Task<OrderReply> Execute(OrderCommand command)
    {
        var now = time.GetUtcNow();
        if (_journal.Faulted)
            return Reply(OrderOutcome.Unavailable);
        if (_memory.Find(command) is { } earlier)
            return await Replay(command, earlier);
        return command.Repeated ? await ExecuteRepeated(command) : await ExecuteNew(command, now);
    }

    public async Task<OrderReply> Read()
    {
        if (_journal.Faulted || await _journal.ConfirmDurable() != CommitState.Durable)
            return Reply(OrderOutcome.Unavailable);
        return _journal.Durable is { } order ? Reply(OrderOutcome.Accepted, order) : NotFound();
    }

    public async Task<OrderTransitions?> Transitions() =>
        (await Read()).Order is { } order ? new OrderTransitions(order, Lifecycle.AllowedNow(order).ToValueList()) : null;

    public async Task<HistoryPage?> History(long afterVersion, int limit)
    {
        if ((await Read()).Order is not { } order)
            return null;

        try
        {
            var events = await store.History(_key, afterVersion, limit, CancellationToken.None);
            return new HistoryPage
            {
                Items = events.Select(HistoryEntries.Of).ToValueList(),
                Next = events.Count > 0 && events[^1].Version < order.Version ? events[^1].Version : null,
            };
        }
        catch (OrderStoreException e)
        {
            throw new OrleansException($"The history of order {_key} cannot be read now.", e);
        }
    }

    /// <summary>
    /// A command that may have been carried out so long ago, or by another activation, that only the store remembers it. Meanwhile the
    /// first of the two may have arrived, or the journal have failed.
    /// </summary>
    private async Task<OrderReply> ExecuteRepeated(OrderCommand command)
    {
        long? version;
        try
        {
            var after = Math.Max(0, (_journal.Working?.Version ?? 0) - RepeatDepth);
            version = await store.FindCommand(_key, command.CommandId, after, CancellationToken.None);
        }
        catch (OrderStoreException)
        {
            return Reply(OrderOutcome.Unavailable);
        }

        var now = time.GetUtcNow();
        var isBehind = version > (_journal.Durable?.Version ?? 0);
        if (isBehind && _journal.Pending == 0)
            _journal.Fault();
        if (isBehind || _journal.Faulted)
            return Reply(OrderOutcome.Unavailable);
        if (_memory.Find(command) is { } earlier)
            return await Replay(command, earlier);
        return version is { } found
            ? await Replay(command, new(command.CommandId, found, Task.FromResult(CommitState.Durable)))
            : await ExecuteNew(command, now);
    }

    private async Task<OrderReply> ExecuteNew(OrderCommand command, DateTimeOffset now)
    {
        if (_journal.Pending >= options.Value.MaxPending)
            return Reply(OrderOutcome.Busy);
        if (Precondition(command) is { } outcome)
            return await WhenConfirmed(Reply(outcome, _journal.Working));

        var before = _journal.Working;
        var decision = OrderDecider.Decide(before, command, now);
        if (decision.Rejection is { } rejection)
            return await WhenConfirmed(Reply(OrderOutcome.Rejected, before) with { Rejection = rejection });

        return decision.Events.Count > 0
            ? await Accept(command, decision, now)
            : await AcceptUnchanged(command, now);
    }

    /// <summary>What keeps a command from being decided at all.</summary>
    private OrderOutcome? Precondition(OrderCommand command)
    {
        var import = command.Actions.OfType<ImportOrder>().FirstOrDefault();
        if (_journal.Working is not { } order)
            return import is null ? OrderOutcome.NotFound : null;
        if (import is { Replace: false })
            return OrderOutcome.AlreadyExists;
        return command.ExpectedVersions is { } versions && !versions.Contains(order.Version) ? OrderOutcome.VersionMismatch : null;
    }

    private async Task<OrderReply> Accept(OrderCommand command, Decision decision, DateTimeOffset now)
    {
        var version = (_journal.Working?.Version ?? 0) + 1;
        var order = decision.Order! with { Version = version, UpdatedAt = now };
        var events = decision.Events.Select((happened, sequence) => new RecordedEvent
        {
            Version = version,
            Sequence = sequence,
            At = now,
            Actor = command.Actor,
            Door = command.Door,
            CommandId = command.CommandId,
            Event = happened,
        });
        var effects = decision.Effects.Select((effect, sequence) => new OutboxItem(_key, version, sequence, effect));

        var durable = _journal.Append(order, events, effects, Record(command, version, now));
        Remember(command, version, durable);
        var state = await durable;
        if (decision.Effects.Count > 0)
            outbox.Poke();
        return Reply(state, order);
    }

    private async Task<OrderReply> AcceptUnchanged(OrderCommand command, DateTimeOffset now)
    {
        var order = _journal.Working!;
        if (Record(command, order.Version, now) is not { } record)
            return await WhenConfirmed(Reply(OrderOutcome.Accepted, order));

        var durable = _journal.Append(record);
        Remember(command, order.Version, durable);
        return Reply(await durable, order);
    }

    private async Task<OrderReply> Replay(OrderCommand command, RememberedCommand earlier)
    {
        if (await earlier.Durable is var state and not CommitState.Durable)
            return Reply(state, order: null);
        var sameCommand = earlier.CommandId == command.CommandId;
        if (!sameCommand && earlier.Fingerprint != command.IdempotencyKey?.Fingerprint)
            return await WhenConfirmed(Reply(OrderOutcome.KeyReused, _journal.Working));
        if (await _journal.ConfirmDurable() != CommitState.Durable)
            return Reply(OrderOutcome.Unavailable);

        try
        {
            var order = await store.AsOf(_journal.Durable!, earlier.Version);
            return Reply(OrderOutcome.Accepted, order) with { Replayed = !sameCommand };
        }
        catch (OrderStoreException)
        {
            return Reply(OrderOutcome.Unavailable);
        }
    }

    /// <summary>Gives a reply that needs no write of its own, once what it rests on is durable.</summary>
    private async Task<OrderReply> WhenConfirmed(OrderReply reply)
    {
        if (await _journal.Confirm() != CommitState.Durable)
            return Reply(OrderOutcome.Unavailable);
        return reply.Outcome == OrderOutcome.NotFound ? NotFound() : reply;
    }

    /// <summary>An activation without an order is of no further use.</summary>
    private OrderReply NotFound()
    {
        if (_journal.Pending == 0)
            DeactivateOnIdle();
        return Reply(OrderOutcome.NotFound);
    }

    private void Remember(OrderCommand command, long version, Task<CommitState> durable) =>
        _memory.Add(new(command.CommandId, version, durable, command.IdempotencyKey?.Fingerprint), command.IdempotencyKey?.Id);

    private static IdempotencyRecord? Record(OrderCommand command, long version, DateTimeOffset now) =>
        command.IdempotencyKey is not { } key
            ? null
            : new() { Id = key.Id, Fingerprint = key.Fingerprint, CommandId = command.CommandId, Version = version, At = now };

    private static OrderReply Reply(CommitState state, Order? order) => state switch
    {
        CommitState.Durable => Reply(OrderOutcome.Accepted, order),
        CommitState.NotMade => Reply(OrderOutcome.Unavailable),
        _ => Reply(OrderOutcome.Unknown),
    };

    private static OrderReply Reply(OrderOutcome outcome, Order? order = null) => new() { Outcome = outcome, Order = order };
}
