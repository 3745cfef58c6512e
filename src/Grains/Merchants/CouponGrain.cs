using OrderGrains.Customers;
using OrderGrains.Orders;
using OrderGrains.Orders.Store;

namespace OrderGrains.Merchants;

/// <summary>One coupon's counter.</summary>
internal sealed class CouponGrain([PersistentState("coupon")] IPersistentState<CouponState> state, IOrderStore orders)
    : StateGrain<CouponState>(state), ICouponGrain
{
    public Task<int> Uses() => Task.FromResult(State.Uses);

    public Task Reset() => Save(State with { Uses = 0 });

    public async Task Apply(EffectId effectId, OrderEffect effect)
    {
        if (await orders.Admit(State.Applied, effectId) is not { } applied)
            return;

        await (effect.Kind == EffectKind.UseCoupon
            ? Save(new() { Uses = State.Uses + 1, Applied = applied })
            : throw new ArgumentException($"A coupon cannot carry out {effect.Kind}.", nameof(effect)));
    }
}
