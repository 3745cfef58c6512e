using OrderGrains.Merchants;
using OrderGrains.Orders;

namespace OrderGrains.Api.Orders.Holding;

/// <summary>What orders sell, on the shelves; an article on which nobody keeps count has any number.</summary>
internal sealed class ArticleHolds(GrainReads reads) : IHoldKind
{
    public HeldKind Kind => HeldKind.Article;

    public IEnumerable<(string Name, long Amount)> Needs(Order? order, Order placed) =>
        from article in placed.Sold
        let more = article.Pieces - (order?.TakenOf(article.Sku)?.Quantity ?? 0)
        where more > 0
        select (article.Sku, more);

    public Task<long?> Hold(
        (string Name, long Amount) need, Order placed, string hold, DateTimeOffset until, CancellationToken cancellationToken)
    {
        var asked = new StockHold(hold, placed.Merchant, placed.Id, need.Amount, until);
        return reads.Ask(GrainKeys.Stock(placed.Merchant, need.Name), (IStockGrain shelf) => shelf.Hold(asked), cancellationToken);
    }

    public bool IsTaken(Order order, string name, string hold) => order.TakenOf(name)?.Hold == hold;

    public Task Release(string merchant, string name, string hold, CancellationToken cancellationToken) =>
        reads.Tell(GrainKeys.Stock(merchant, name), (IStockGrain shelf) => shelf.Release(hold), cancellationToken);
}
