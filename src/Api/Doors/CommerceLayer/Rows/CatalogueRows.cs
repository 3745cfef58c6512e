using OrderGrains.Api.Doors.CommerceLayer.Queries;
using OrderGrains.Api.Doors.CommerceLayer.Reading;
using OrderGrains.Api.Doors.CommerceLayer.Resources;
using OrderGrains.Api.Doors.CommerceLayer.Writing;

namespace OrderGrains.Api.Doors.CommerceLayer.Rows;

/// <summary>What the merchant sells.</summary>
internal static class CatalogueRows
{
    private const ResourceCalls Browsing = ResourceCalls.Retrieve | ResourceCalls.List;

    /// <summary>How many articles are read at the same time.</summary>
    private const int Together = 50;

    public static readonly IReadOnlyList<ResourceRow> All =
    [
        new(Catalogue.Skus, async (call, id) => await call.Reads.Article(id) is { } article ? Catalogue.Sku(article) : Found.Nothing)
        {
            Channels = Browsing,
            List = (call, query, view) => Articles(call, query, view, "skus"),
            Create = new(CatalogueWriting.Skus, CatalogueWriting.CreateSku),
            Update = new(CatalogueWriting.Skus, CatalogueWriting.UpdateSku),
            Delete = CatalogueWriting.DeleteSku,
        },
        new(Catalogue.Prices, Price)
        {
            Channels = Browsing,
            List = (call, query, view) => Articles(call, query, view, "prices"),
            Create = new(CatalogueWriting.Prices, CatalogueWriting.CreatePrice),
            Update = new(CatalogueWriting.Prices, CatalogueWriting.UpdatePrice),
        },
        new(Catalogue.PriceLists, (call, id) => Task.FromResult(Found.Of(PriceLists(call).FirstOrDefault(list => list.Id == id))))
        {
            Channels = Browsing,
            List = async (call, query, view) => await ResourceList.Page([.. PriceLists(call)], query, view),
        },
        new(Catalogue.StockItems, async (call, id) =>
            await call.Reads.Article(id) is { } article ? Found.Of(Catalogue.StockItem(article)) : Found.Nothing)
        {
            List = (call, query, view) => Articles(call, query, view, "stock_items"),
            Create = new(StockItemWriting.Table, StockItemWriting.Create),
            Update = new(StockItemWriting.Table, StockItemWriting.Update),
            Delete = StockItemWriting.Delete,
        },
    ];

    /// <summary>Those of the markets that the caller serves.</summary>
    private static IEnumerable<Resource> PriceLists(ResourceCall call) => call.Merchant.Markets
        .Where(market => OrderGrains.Orders.MarketScope.Serves(call.Request.Caller.Markets, market))
        .Select(market => market.Currency).OfType<string>().Distinct().Select(currency => Catalogue.PriceList(currency)!);

    private static async Task<Found> Price(ResourceCall call, string name) =>
        PriceName.Read(name) is (var id, var currency) && await call.Reads.Article(id) is { } article
        && article.PriceIn(currency) is { } price
            ? Catalogue.Price(article, price)
            : Found.Nothing;

    /// <summary>All articles, or what each of them has of a kind.</summary>
    private static async Task<ResourcePage?> Articles(ResourceCall call, ListQuery query, View view, string kind)
    {
        List<Resource> all = [];
        foreach (var ids in (await call.Reads.ArticleIds()).Chunk(Together))
        {
            foreach (var article in (await Task.WhenAll(ids.Select(call.Reads.Article))).OfType<OrderGrains.Merchants.Article>())
            {
                var sku = Catalogue.Sku(article);
                if (sku.Type.Find(kind) is { } relationship)
                    all.AddRange(await relationship.Related(article, view));
                else
                    all.Add(sku);
            }
        }

        return await ResourceList.Page(all, query, view);
    }
}
