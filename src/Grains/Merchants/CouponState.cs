using System.Text.Json.Serialization;
using OrderGrains.Holding;
using OrderGrains.Values;

namespace OrderGrains.Merchants;

/// <summary>All that is kept of a coupon's use.</summary>
[GenerateSerializer, Immutable, Alias("og.couponState")]
internal sealed record CouponState : IHoldingState<CouponState, CouponHold>
{
    [Id(0)] public int Uses { get; init; }
    [Id(1)] public AppliedEffects Applied { get; init; }

    /// <summary>Uses that are kept for orders.</summary>
    [Id(230), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ValueList<CouponHold> Holds { get; init; }

    public CouponState With(ValueList<CouponHold> holds) => this with { Holds = holds };
}
