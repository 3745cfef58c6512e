using OrderGrains.Orders;

namespace OrderGrains.Carts;

/// <summary>Sets what a promotion code takes off, in place of what another did; null takes nothing off.</summary>
[GenerateSerializer, Immutable, Alias("og.cartChange.coupon")]
public sealed record ApplyCoupon([property: Id(0)] Coupon? Coupon) : CartChange;
