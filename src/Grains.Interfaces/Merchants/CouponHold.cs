using OrderGrains.Orders;

namespace OrderGrains.Merchants;

/// <summary>A use of a coupon that is kept for an order until it has been placed, or has not.</summary>
/// <param name="Id">Which hold; unique per request.</param>
/// <param name="Merchant">Whose order.</param>
/// <param name="OrderId">Which order; several holds of one keep one use.</param>
/// <param name="Limit">How many orders may use the coupon, at least 1.</param>
/// <param name="Until">The order does not use it later than this, UTC.</param>
[GenerateSerializer, Immutable, Alias("og.couponHold")]
public sealed record CouponHold(
    [property: Id(0)] string Id,
    [property: Id(1)] string Merchant,
    [property: Id(2)] string OrderId,
    [property: Id(3)] int Limit,
    [property: Id(4)] DateTimeOffset Until) : IOrderHold
{
    long IOrderHold.Kept => 1;
}
