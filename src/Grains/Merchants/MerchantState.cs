using OrderGrains.Values;

namespace OrderGrains.Merchants;

/// <summary>All that is kept of a merchant.</summary>
[GenerateSerializer, Immutable, Alias("og.merchantState")]
internal sealed record MerchantState
{
    [Id(0)] public Merchant? Merchant { get; init; }

    /// <summary>How often each coupon has been used, by code.</summary>
    [Id(1)] public ValueMap<int> CouponUses { get; init; }

    [Id(2)] public AppliedEffects Applied { get; init; }

    public int UsesOf(string couponCode) => CouponUses.TryGetValue(couponCode, out var uses) ? uses : 0;

    public MerchantState Use(string couponCode) => this with { CouponUses = CouponUses.Set(couponCode, UsesOf(couponCode) + 1) };
}
