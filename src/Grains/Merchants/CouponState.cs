namespace OrderGrains.Merchants;

/// <summary>All that is kept of a coupon's use.</summary>
[GenerateSerializer, Immutable, Alias("og.couponState")]
internal sealed record CouponState
{
    [Id(0)] public int Uses { get; init; }
    [Id(1)] public AppliedEffects Applied { get; init; }
}
