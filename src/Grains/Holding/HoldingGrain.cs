using OrderGrains.Orders;
using OrderGrains.Orders.Store;
using OrderGrains.Values;

namespace OrderGrains.Holding;

/// <summary>
/// A grain that keeps some of what it has for orders while they are being placed. A hold ends when its order takes what it keeps, by an
/// effect, or when it is released; one of which nobody knows what has become ends when somebody else needs what it keeps.
/// </summary>
internal abstract class HoldingGrain<TState, THold>(IPersistentState<TState> state, IOrderStore orders, TimeProvider time)
    : StateGrain<TState>(state)
    where TState : IHoldingState<TState, THold>
    where THold : IOrderHold
{
    /// <summary>Beyond the time of a hold: the clocks of processes differ, and commits take time.</summary>
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(1);

    protected IOrderStore Orders => orders;

    public Task Release(string hold) => Save(State.With(State.Holds.Without(hold)));

    /// <summary>Whether as much is there as the hold keeps beside all others.</summary>
    protected abstract bool HasFor(TState state, THold hold);

    /// <summary>Whether the order has taken by the hold.</summary>
    protected abstract bool IsTaken(Order order, THold hold);

    /// <summary>Keeps what the hold asks for, once; false where there is not as much.</summary>
    protected async Task<bool> Keep(THold hold)
    {
        if (State.Holds.Any(known => known.Id == hold.Id))
            return true;
        var kept = HasFor(State, hold) ? State : State.With(await NotLapsed());
        if (!HasFor(kept, hold))
            return false;
        await Save(kept.With(kept.Holds.Add(hold)));
        return true;
    }

    /// <summary>
    /// The holds without those whose time is over. The order of such a one was not placed by it, and will not be any more; where it was,
    /// the effect that takes what it keeps is still on its way.
    /// </summary>
    private async Task<ValueList<THold>> NotLapsed()
    {
        var holds = State.Holds;
        var now = time.GetUtcNow();
        foreach (var hold in State.Holds.Where(hold => hold.Until + Margin < now))
        {
            var stored = await orders.Load(new(hold.Merchant, hold.OrderId), CancellationToken.None);
            if (stored is null || !IsTaken(stored.Order, hold))
                holds = holds.Without(hold.Id);
        }

        return holds;
    }
}
