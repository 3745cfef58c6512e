using OrderGrains.Customers;
using OrderGrains.Orders;

namespace OrderGrains.Merchants;

/// <summary>One coupon's counter.</summary>
internal sealed class CouponGrain([PersistentState("coupon")] IPersistentState<CouponState> state)
    : StateGrain<CouponState>(state), ICouponGrain
{
    public Task<int> Uses() => Task.FromResult(State.Uses);

    public Task Reset() => Save(State with { Uses = 0 });

    public Task Apply(string effectId, OrderEffect effect)
    {
        if (State.Applied.Contains(effectId))
            return Task.CompletedTask;

        return effect.Kind == EffectKind.UseCoupon
            ? Save(new() { Uses = State.Uses + 1, Applied = State.Applied.With(effectId) })
            : throw new ArgumentException($"A coupon cannot carry out {effect.Kind}.", nameof(effect));
    }
}
