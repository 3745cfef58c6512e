using OrderGrains.Customers;
using OrderGrains.Holding;
using OrderGrains.Orders;
using OrderGrains.Orders.Store;

namespace OrderGrains.Merchants;

/// <summary>One article's counter.</summary>
internal sealed class StockGrain(
    [PersistentState("stock")] IPersistentState<StockState> state, IOrderStore orders, TimeProvider time)
    : HoldingGrain<StockState, StockHold>(state, orders, time), IStockGrain
{
    /// <summary>So many holds there are at a time; beyond it nothing is held.</summary>
    private const int MostHolds = 10_000;

    public Task<long> Restocked() => Task.FromResult(State.Restocked);

    public Task<long?> Available() => Task.FromResult(State.Available);

    public Task Count(long? pieces) => Save(State with { Available = pieces });

    public async Task<long?> Hold(StockHold hold) =>
        State.Available is null ? null
        : await Keep(hold) ? hold.Pieces
        : 0;

    public async Task Apply(EffectId effectId, OrderEffect effect)
    {
        if (await Orders.Admit(State.Applied, effectId) is not { } applied)
            return;
        var shelf = State with { Applied = applied };
        await Save((effect.Kind, effect.Quantity) switch
        {
            (EffectKind.Restock, { } pieces) => shelf with
            {
                Restocked = shelf.Restocked + pieces,
                Available = shelf.Available + pieces,
            },
            (EffectKind.TakeStock, { } pieces) => shelf with
            {
                Available = shelf.Available - pieces,
                Holds = shelf.Holds.Without(effect.Hold),
            },
            (EffectKind.ReturnStock, { } pieces) => shelf with { Available = shelf.Available + pieces },
            _ => throw new ArgumentException($"A shelf cannot carry out {effect.Kind}.", nameof(effect)),
        });
    }

    protected override bool HasFor(StockState state, StockHold hold) =>
        state.Holds.Count < MostHolds && state.Holds.Add(hold).Kept <= state.Available;

    protected override bool IsTaken(Order order, StockHold hold) => order.StockTaken.Any(taken => taken.Hold == hold.Id);
}
