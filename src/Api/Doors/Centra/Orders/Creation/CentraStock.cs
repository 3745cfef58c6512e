using OrderGrains.Api.Orders;
using OrderGrains.Merchants;
using OrderGrains.Orders;

namespace OrderGrains.Api.Doors.Centra.Orders.Creation;

/// <summary>Whether what an order sells is there that is only prepared: it is looked at, and held once the order is completed.</summary>
internal sealed class CentraStock(GrainReads reads)
{
    /// <summary>The first article of which too little is there; null where all is, and for orders that take nothing.</summary>
    public async Task<string?> Missing(Order order, CancellationToken cancellationToken)
    {
        foreach (var (sku, pieces) in order.Sold)
        {
            var key = GrainKeys.Stock(order.Merchant, sku);
            if (await reads.Ask(key, (IStockGrain grain) => grain.Available(), cancellationToken) < pieces)
                return sku;
        }

        return null;
    }
}
