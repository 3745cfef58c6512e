using OrderGrains.Customers;
using OrderGrains.Holding;
using OrderGrains.Orders;
using OrderGrains.Orders.Store;

namespace OrderGrains.Merchants;

/// <summary>One coupon's counter.</summary>
internal sealed class CouponGrain(
    [PersistentState("coupon")] IPersistentState<CouponState> state, IOrderStore orders, TimeProvider time)
    : HoldingGrain<CouponState, CouponHold>(state, orders, time), ICouponGrain
{
    /// <summary>So many holds there are at a time; beyond it nothing is held.</summary>
    private const int MostHolds = 10_000;

    public Task<int> Uses() => Task.FromResult(State.Uses);

    public Task Reset() => Save(State with { Uses = 0 });

    public Task<bool> Hold(CouponHold hold) => Keep(hold);

    public async Task Apply(EffectId effectId, OrderEffect effect)
    {
        if (await Orders.Admit(State.Applied, effectId) is not { } applied)
            return;

        var coupon = State with { Applied = applied };
        await Save(effect.Kind switch
        {
            EffectKind.UseCoupon => coupon with { Uses = coupon.Uses + 1, Holds = coupon.Holds.Without(effect.Hold) },
            EffectKind.ReturnCoupon => coupon with { Uses = Math.Max(0, coupon.Uses - 1) },
            _ => throw new ArgumentException($"A coupon cannot carry out {effect.Kind}.", nameof(effect)),
        });
    }

    protected override bool HasFor(CouponState state, CouponHold hold) =>
        state.Holds.Count < MostHolds && state.Uses + state.Holds.Add(hold).Kept <= hold.Limit;

    protected override bool IsTaken(Order order, CouponHold hold) => order.CouponUse?.Hold == hold.Id;
}
