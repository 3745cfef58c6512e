using OrderGrains.Merchants;
using OrderGrains.Orders;
using OrderGrains.Values;

namespace OrderGrains.Api.Orders;

/// <summary>
/// Keeps what an order sells on the shelves while it is being placed, so that nobody else's order takes it in between. What is not
/// released, since nobody knows whether the order was placed, the shelves find out for themselves.
/// </summary>
internal sealed class StockHolds(GrainReads reads)
{
    /// <summary>
    /// Holds what the order has yet to take, article by article in one order for all, so that of two orders that want the same one gets
    /// all of it. Of the first of which there is too little nothing is held, and of those behind it nothing is said.
    /// </summary>
    /// <param name="order">As it was read.</param>
    /// <param name="placed">As it would be once it is placed.</param>
    /// <param name="hold">An id that no other request has.</param>
    /// <param name="until">Until when the order may take them.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    public async Task<HeldStock> Take(
        Order order, Order placed, string hold, DateTimeOffset until, CancellationToken cancellationToken)
    {
        List<HeldArticle> held = [];
        foreach (var (sku, pieces) in placed.Sold)
        {
            var more = pieces - (order.TakenOf(sku)?.Quantity ?? 0);
            var kept = more > 0 ? await Hold(sku, new(hold, order.Merchant, order.Id, more, until), cancellationToken) : 0;
            held.Add(new(sku, kept));
            if (kept < more)
                break;
        }

        return new(hold, until, held.ToValueList());
    }

    /// <summary>Releases what the order has not taken.</summary>
    public async Task Release(HeldStock held, OrderReply reply, string merchant, CancellationToken cancellationToken)
    {
        foreach (var article in held.Articles.Where(article => article.Pieces > 0))
        {
            if (reply.Order?.TakenOf(article.Sku)?.Hold == held.Hold)
                continue;
            await reads.Ask(GrainKeys.Stock(merchant, article.Sku), async (IStockGrain shelf) =>
            {
                await shelf.Release(held.Hold);
                return true;
            }, cancellationToken);
        }
    }

    private Task<long?> Hold(string sku, StockHold hold, CancellationToken cancellationToken) =>
        reads.Ask(GrainKeys.Stock(hold.Merchant, sku), (IStockGrain shelf) => shelf.Hold(hold), cancellationToken);
}
