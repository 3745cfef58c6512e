using OrderGrains.Customers;
using OrderGrains.Values;

namespace OrderGrains.Orders;

/// <summary>What orders take off the shelves. What has left in parcels does not come back.</summary>
internal sealed class StockTaking : ITaking
{
    public ActionResult Take(Order order, HeldItems? held, DateTimeOffset now)
    {
        List<TakenPieces> taken = [];
        foreach (var (sku, pieces) in order.Sold)
        {
            var earlier = order.TakenOf(sku);
            var more = pieces - (earlier?.Quantity ?? 0);
            var there = held?.AmountOf(HeldKind.Article, sku, now);
            if (more > 0 && more > there)
                return Rejection.Invalid(Verb.Place, new FieldProblem(PathOf(order, sku), ProblemKind.OutOfStock));
            var isCounted = held is null ? order.Retail is { TakesStock: true } : there is not null;
            if (earlier is not null || isCounted)
                taken.Add(new() { Id = sku, Quantity = pieces, Hold = more > 0 ? held?.Hold : earlier?.Hold });
        }

        return order with { StockTaken = taken.ToValueList() };
    }

    public Order GiveBack(Order order) => order.StockTaken.Count == 0 ? order : order with { StockTaken = Gone(order) };

    /// <summary>One effect for each article of which more or less is taken than before.</summary>
    public IEnumerable<OrderEffect> Between(Order before, Order after)
    {
        if (before.StockTaken == after.StockTaken)
            yield break;
        foreach (var sku in before.StockTaken.Concat(after.StockTaken).Select(taken => taken.Id).Distinct())
        {
            var more = (after.TakenOf(sku)?.Quantity ?? 0) - (before.TakenOf(sku)?.Quantity ?? 0);
            if (more == 0)
                continue;
            yield return new()
            {
                Kind = more > 0 ? EffectKind.TakeStock : EffectKind.ReturnStock,
                Merchant = after.Merchant,
                OrderId = after.Id,
                Sku = sku,
                Quantity = Math.Abs(more),
                Hold = more > 0 ? after.TakenOf(sku)!.Hold : null,
            };
        }
    }

    private static string PathOf(Order order, string sku) => OrderStock.PathOf(order.Lines.First(line => line.Sku == sku));

    /// <summary>Of what was taken, that which is in parcels that have left.</summary>
    private static ValueList<TakenPieces> Gone(Order order)
    {
        if (!order.HasDeparted)
            return [];
        var skus = order.Lines.ToDictionary(line => line.Id, line => line.Sku);
        var left = order.LeftToShip.ToLookup(item => skus[item.Line], item => (long)item.Quantity);
        return order.StockTaken
            .Select(taken => taken with { Quantity = taken.Quantity - left[taken.Id].Sum() })
            .Where(taken => taken.Quantity > 0).ToValueList();
    }
}
