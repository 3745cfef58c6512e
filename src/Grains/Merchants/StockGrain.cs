using OrderGrains.Customers;
using OrderGrains.Orders;
using OrderGrains.Orders.Store;

namespace OrderGrains.Merchants;

/// <summary>One article's counter.</summary>
internal sealed class StockGrain([PersistentState("stock")] IPersistentState<StockState> state, IOrderStore orders)
    : StateGrain<StockState>(state), IStockGrain
{
    public Task<long> Restocked() => Task.FromResult(State.Restocked);

    public Task<long?> Available() => Task.FromResult(State.Available);

    public Task Count(long? pieces) => Save(State with { Available = pieces });

    public async Task Apply(EffectId effectId, OrderEffect effect)
    {
        if (await orders.Admit(State.Applied, effectId) is not { } applied)
            return;

        await Save((effect.Kind, effect.Quantity) switch
        {
            (EffectKind.Restock, { } pieces) => State with
            {
                Restocked = State.Restocked + pieces,
                Available = State.Available + pieces,
                Applied = applied,
            },
            (EffectKind.TakeStock, { } pieces) => State with { Available = State.Available - pieces, Applied = applied },
            _ => throw new ArgumentException($"A shelf cannot carry out {effect.Kind}.", nameof(effect)),
        });
    }
}
