using OrderGrains.Orders;

namespace OrderGrains.Payments;

/// <summary>An amount that a gift card keeps for an order until it has been placed, or has not.</summary>
/// <param name="Id">Which hold; unique per request.</param>
/// <param name="Merchant">Whose order.</param>
/// <param name="OrderId">Which order; several holds of one keep as much as the greatest of them.</param>
/// <param name="Currency">ISO 4217 code; a card in another one keeps nothing.</param>
/// <param name="Amount">Minor units, at least 1.</param>
/// <param name="Until">The order does not charge it later than this, UTC.</param>
[GenerateSerializer, Immutable, Alias("og.giftCardHold")]
public sealed record GiftCardHold(
    [property: Id(0)] string Id,
    [property: Id(1)] string Merchant,
    [property: Id(2)] string OrderId,
    [property: Id(3)] string Currency,
    [property: Id(4)] long Amount,
    [property: Id(5)] DateTimeOffset Until) : IOrderHold
{
    long IOrderHold.Kept => Amount;
}
