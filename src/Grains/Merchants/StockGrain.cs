using OrderGrains.Customers;
using OrderGrains.Orders;
using OrderGrains.Orders.Store;

namespace OrderGrains.Merchants;

/// <summary>One article's counter.</summary>
internal sealed class StockGrain(
    [PersistentState("stock")] IPersistentState<StockState> state, IOrderStore orders, TimeProvider time)
    : StateGrain<StockState>(state), IStockGrain
{
    public Task<long> Restocked() => Task.FromResult(State.Restocked);

    public Task<long?> Available() => Task.FromResult(State.Available);

    public Task Count(long? pieces) => Save(State with { Available = pieces });

    public async Task<long?> Hold(StockHold hold)
    {
        if (State.Available is null)
            return null;
        if (State.Holds.Any(known => known.Id == hold.Id))
            return hold.Pieces;
        var shelf = State.HasFor(hold) ? State : await WithoutLapsed();
        if (!shelf.HasFor(hold))
            return 0;
        await Save(shelf with { Holds = shelf.Holds.Add(hold) });
        return hold.Pieces;
    }

    public Task Release(string hold) => Save(State.Without(known => known.Id == hold));

    public async Task Apply(EffectId effectId, OrderEffect effect)
    {
        if (await orders.Admit(State.Applied, effectId) is not { } applied)
            return;
        var shelf = State with { Applied = applied };
        await Save((effect.Kind, effect.Quantity) switch
        {
            (EffectKind.Restock, { } pieces) => shelf with
            {
                Restocked = shelf.Restocked + pieces,
                Available = shelf.Available + pieces,
            },
            (EffectKind.TakeStock, { } pieces) => shelf.Without(hold => hold.Id == effect.Hold) with
            {
                Available = shelf.Available - pieces,
            },
            (EffectKind.ReturnStock, { } pieces) => shelf with { Available = shelf.Available + pieces },
            _ => throw new ArgumentException($"A shelf cannot carry out {effect.Kind}.", nameof(effect)),
        });
    }

    /// <summary>
    /// The shelf without holds whose time is over. The order of such a one was not placed by it, and will not be any more; where it was,
    /// the effect that takes the pieces is still on its way.
    /// </summary>
    private async Task<StockState> WithoutLapsed()
    {
        HashSet<string> ended = [];
        foreach (var hold in State.Lapsed(time.GetUtcNow()))
        {
            var stored = await orders.Load(new(hold.Merchant, hold.OrderId), CancellationToken.None);
            if (stored?.Order.StockTaken.Any(taken => taken.Hold == hold.Id) != true)
                ended.Add(hold.Id);
        }

        return State.Without(hold => ended.Contains(hold.Id));
    }
}
