using OrderGrains.Customers;
using OrderGrains.Orders.Outbox;
using OrderGrains.Orders.Store;
using OrderGrains.Values;
using Orleans.Concurrency;

namespace OrderGrains.Deliveries;

/// <inheritdoc cref="IOutboxGrain"/>
[StatelessWorker, Reentrant, GrainType("outbox")]
internal sealed class OutboxGrain(IOutboxDirectory outbox, OutboxSignal signal) : Grain, IOutboxGrain
{
    public async Task<ValueList<WaitingEffect>> List(
        string merchant, string? orderId, EffectId? after, int limit, CancellationToken cancellationToken) =>
        (await StoreAnswers.Of(() => outbox.WaitingEffects(merchant, orderId, after, limit, cancellationToken))).ToValueList();

    public async Task<bool> Hasten(EffectId effect, CancellationToken cancellationToken)
    {
        var waits = await StoreAnswers.Of(() => outbox.HastenEffect(effect, cancellationToken));
        if (waits)
            signal.Poke();
        return waits;
    }
}
