using OrderGrains.Orders;

namespace OrderGrains.Merchants;

/// <summary>Pieces that are kept for an order until it has been placed, or has not.</summary>
/// <param name="Id">Which hold; unique per request.</param>
/// <param name="Merchant">Whose order.</param>
/// <param name="OrderId">Which order; several holds of one keep as many pieces as the greatest of them.</param>
/// <param name="Pieces">How many, at least 1.</param>
/// <param name="Until">The order does not take them later than this, UTC.</param>
[GenerateSerializer, Immutable, Alias("og.stockHold")]
public sealed record StockHold(
    [property: Id(0)] string Id,
    [property: Id(1)] string Merchant,
    [property: Id(2)] string OrderId,
    [property: Id(3)] long Pieces,
    [property: Id(4)] DateTimeOffset Until) : IOrderHold
{
    long IOrderHold.Kept => Pieces;
}
