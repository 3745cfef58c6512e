using OrderGrains.Values;

namespace OrderGrains.Deliveries;

/// <inheritdoc cref="IDeliveriesGrain"/>
internal sealed class DeliveriesGrain([PersistentState("deliveries")] IPersistentState<DeliveriesState> state, TimeProvider time)
    : StateGrain<DeliveriesState>(state), IDeliveriesGrain
{
    private DateTimeOffset _heldUntil;

    /// <summary>Renewing a lease writes nothing, so one that was under way may hold from now as long as any.</summary>
    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        Hold();
        return base.OnActivateAsync(cancellationToken);
    }

    public async Task<DeliveryLease?> Lease(string relay, DateTimeOffset since, string from)
    {
        if (State.Relay is { } holder && holder != relay && time.GetUtcNow() < _heldUntil)
            return null;

        var begun = State.For(since, from);
        await Save(begun with { Term = begun.Term + 1, Relay = relay });
        Hold();
        return new(State.Term, State.Cursor!, State.Waiting, State.Parked.Count, State.Asked);
    }

    public async Task<ReportAnswer?> Report(long term, DeliveryReport? report)
    {
        if (!IsHeld(term))
            return null;
        if (report is not null)
            await Save(State.With(report));
        Hold();
        return new(State.Parked.Count, State.Asked);
    }

    public Task Release(long term) => IsHeld(term) ? Save(State with { Relay = null }) : Task.CompletedTask;

    public Task<DeliveryCounts> Counts() => Task.FromResult(new DeliveryCounts(
        State.Waiting.Count + State.Asked.Count,
        State.Parked.Count,
        State.DeliveredCount,
        State.FailedCount,
        State.Delivered.Count > 0 ? State.Delivered[^1].At : null));

    public Task<ValueList<DeliveryEntry>> List(DeliveryState? state, string? orderId, DeliveryPlace? after, int limit) => Task.FromResult(
        State.Entries()
            .Where(entry => (state is null || entry.State == state)
                && (orderId is null || entry.Place.OrderId == orderId)
                && (after is null || DeliveryPlace.ByOrder.Compare(entry.Place, after) > 0))
            .Take(limit).ToValueList());

    public async Task<ReplayOutcome> Replay(DeliveryPlace place)
    {
        if (State.Asked.Any(asked => asked.Place == place))
            return ReplayOutcome.Asked;
        if (State.Entries().All(entry => entry.Place != place))
            return ReplayOutcome.Unknown;
        if (State.RoomToAsk() == 0)
            return ReplayOutcome.TooMany;
        await Save(State.Asking([place]));
        return ReplayOutcome.Asked;
    }

    public async Task<int> ReplayParked()
    {
        DeliveryPlace[] places = [.. State.Parked.Select(parked => parked.Place).Order(DeliveryPlace.ByOrder).Take(State.RoomToAsk())];
        if (places.Length > 0)
            await Save(State.Asking(places));
        return places.Length;
    }

    /// <summary>The terms go on: a relay of the webhook that is gone must not report on the next one of its id.</summary>
    public Task Forget() => IsStored ? Save(new() { Term = State.Term + 1 }) : Task.CompletedTask;

    private bool IsHeld(long term) => State.Relay is not null && State.Term == term;

    private void Hold() => _heldUntil = time.GetUtcNow() + DeliveryRules.Hold;
}
