using OrderGrains.Customers;
using OrderGrains.Orders;
using OrderGrains.Orders.Store;

namespace OrderGrains.Merchants;

/// <summary>One article's counter.</summary>
internal sealed class StockGrain([PersistentState("stock")] IPersistentState<StockState> state, IOrderStore orders)
    : StateGrain<StockState>(state), IStockGrain
{
    public Task<long> Restocked() => Task.FromResult(State.Restocked);

    public async Task Apply(EffectId effectId, OrderEffect effect)
    {
        if (await orders.Admit(State.Applied, effectId) is not { } applied)
            return;

        await (effect is { Kind: EffectKind.Restock, Quantity: { } pieces }
            ? Save(new() { Restocked = State.Restocked + pieces, Applied = applied })
            : throw new ArgumentException($"A shelf cannot carry out {effect.Kind}.", nameof(effect)));
    }
}
