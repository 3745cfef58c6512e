using OrderGrains.Api.Orders;
using OrderGrains.Merchants;
using OrderGrains.Orders;

namespace OrderGrains.Api.Doors.Centra.Orders.Creation;

/// <summary>
/// Whether what a new order sells is there. It is looked at and not held: pieces leave the shelf once the order is placed, so that two
/// orders at once may sell the last one twice, and the count falls below zero.
/// </summary>
internal sealed class CentraStock(GrainReads reads)
{
    /// <summary>The first article of which too little is there; null where all is, and for orders that take nothing.</summary>
    public async Task<string?> Missing(Order order, CancellationToken cancellationToken)
    {
        if (order.Retail is not { TakesStock: true })
            return null;
        foreach (var article in order.Lines.Where(line => !string.IsNullOrEmpty(line.Sku)).GroupBy(line => line.Sku!))
        {
            var key = GrainKeys.Stock(order.Merchant, article.Key);
            var available = await reads.Ask(key, (IStockGrain grain) => grain.Available(), cancellationToken);
            if (available < article.Sum(line => (long)line.Quantity))
                return article.Key;
        }

        return null;
    }
}
