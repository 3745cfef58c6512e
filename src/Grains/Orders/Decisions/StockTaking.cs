using OrderGrains.Customers;
using OrderGrains.Values;

namespace OrderGrains.Orders;

/// <summary>
/// What an order has taken off the shelves. It takes what it sells when it is placed, before any gateway is asked, and puts back what has
/// not left when it is pending again or cancelled; what editing has changed is made good when it ends.
/// </summary>
internal static class StockTaking
{
    /// <summary>The order after a change of its status, with what it has taken then.</summary>
    /// <param name="before">The order before the change.</param>
    /// <param name="after">The order after it.</param>
    /// <param name="held">What is kept for it; where it is null, nobody has asked whether there is enough.</param>
    /// <param name="now">When.</param>
    public static ActionResult Follow(Order before, Order after, HeldStock? held, DateTimeOffset now) =>
        before.Status == after.Status ? after
        : after.StatusIs(OrderStatus.Draft, OrderStatus.Pending, OrderStatus.Cancelled) ? after with { StockTaken = Gone(after) }
        : after.StatusIs(OrderStatus.Placing, OrderStatus.Placed) && !before.StatusIs(OrderStatus.Placing) ? Take(after, held, now)
        : after;

    /// <summary>What the shelves are told of it: one effect for each article of which more or less is taken than before.</summary>
    public static IEnumerable<OrderEffect> Between(Order before, Order after)
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

    private static ActionResult Take(Order order, HeldStock? held, DateTimeOffset now)
    {
        List<TakenPieces> taken = [];
        foreach (var (sku, pieces) in order.Sold)
        {
            var earlier = order.TakenOf(sku);
            var more = pieces - (earlier?.Quantity ?? 0);
            var kept = held?.Articles.FirstOrDefault(article => article.Sku == sku) ?? (held is null ? null : new(sku, 0));
            if (more > 0 && kept?.Pieces is { } enough && (more > enough || now > held!.Until))
                return Rejection.Invalid(Verb.Place, new FieldProblem(Quantity(order, sku), ProblemKind.OutOfStock));
            if (earlier is not null || (kept is null ? order.Retail is { TakesStock: true } : kept.Pieces is not null))
                taken.Add(new() { Id = sku, Quantity = pieces, Hold = more > 0 ? held?.Hold : earlier?.Hold });
        }

        return order with { StockTaken = taken.ToValueList() };
    }

    private static string Quantity(Order order, string sku) => $"lines[{order.Lines.First(line => line.Sku == sku).Id}].quantity";

    /// <summary>Of what was taken, that which is in parcels that have left.</summary>
    private static ValueList<TakenPieces> Gone(Order order)
    {
        if (!order.HasDeparted || order.StockTaken.Count == 0)
            return [];
        var skus = order.Lines.ToDictionary(line => line.Id, line => line.Sku);
        var left = order.LeftToShip.ToLookup(item => skus[item.Line], item => (long)item.Quantity);
        return order.StockTaken
            .Select(taken => taken with { Quantity = taken.Quantity - left[taken.Id].Sum() })
            .Where(taken => taken.Quantity > 0).ToValueList();
    }
}
