using OrderGrains.Api.Doors.CommerceLayer.Reading;
using OrderGrains.Orders;

namespace OrderGrains.Api.Doors.CommerceLayer.Writing;

/// <summary>The prices of an order's lines, as the merchant's articles have them now (page, A8).</summary>
internal static class LinePrices
{
    /// <summary>How many articles are read at the same time.</summary>
    private const int Together = 50;

    /// <summary>Sets them; a line whose article has none keeps its own.</summary>
    public static async Task<IReadOnlyList<OrderAction>> Anew(ResourceCall call, Order order)
    {
        Dictionary<string, long?> prices = [];
        foreach (var some in order.Lines.Select(line => line.Sku).OfType<string>().Distinct(StringComparer.Ordinal).Chunk(Together))
        {
            foreach (var article in (await Task.WhenAll(some.Select(call.Reads.ArticleBySku))).OfType<OrderGrains.Merchants.Article>())
                prices[article.Sku] = article.PriceIn(order.Currency)?.Amount;
        }

        return
        [
            .. order.Lines.Where(line => Price(line) is { } price && price != line.UnitAmount)
                .Select(line => new ChangeLine(line.Id) { UnitAmount = Price(line)!.Value }),
        ];

        long? Price(OrderLine line) => line.Sku is { } sku ? prices.GetValueOrDefault(sku) : null;
    }
}
