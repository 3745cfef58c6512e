using OrderGrains.Customers;
using OrderGrains.Orders;

namespace OrderGrains.Merchants;

/// <summary>One merchant.</summary>
internal sealed class MerchantGrain([PersistentState("merchant")] IPersistentState<MerchantState> state)
    : StateGrain<MerchantState>(state), IMerchantGrain
{
    public Task<Merchant?> Get() => Task.FromResult(State.Merchant);

    public Task Put(Merchant merchant) => Save(State with { Merchant = merchant });

    public Task Restore(Merchant merchant) => Save(new() { Merchant = merchant, Applied = State.Applied });

    public Task<int> CouponUses(string code) => Task.FromResult(State.UsesOf(code));

    public Task Apply(string effectId, OrderEffect effect)
    {
        if (State.Applied.Contains(effectId))
            return Task.CompletedTask;

        return effect is { Kind: EffectKind.UseCoupon, CouponCode: { } code }
            ? Save(State.Use(code) with { Applied = State.Applied.With(effectId) })
            : throw new ArgumentException($"A merchant cannot carry out {effect.Kind} without what it needs.", nameof(effect));
    }
}
