using OrderGrains.Api.Doors.CommerceLayer.Reading;
using OrderGrains.Api.Doors.CommerceLayer.Resources;
using OrderGrains.Merchants;

namespace OrderGrains.Api.Doors.CommerceLayer.Writing;

/// <summary>How many pieces of an article there are: the count of its shelf, which all doors share.</summary>
internal static class StockItemWriting
{
    public static readonly WriteTable Table = new(
        "stock_items",
        [new("quantity", AttributeKind.Amount) { Required = true, Least = 0, Most = int.MaxValue }],
        [Catalogue.StockItems.Find("sku")!]);

    /// <summary>The count takes the place of one that there is.</summary>
    public static Task<IResult> Create(ResourceCall call, string? _, WriteRequest write) => CatalogueWriting.OfSku(call, write, async id =>
    {
        if (write.Errors.Count > 0)
            return write.Refuse();
        if (await call.Reads.StoredArticle(id) is not { } article)
            return WriteRequest.Refuse(ValidationErrors.Blank("sku"));
        await Shelf(call, article).Count(write.Values.Amount("quantity"));
        return await Responses.Created(Catalogue.StockItem(await call.Reads.Counted(article))!, write.View, call.Context);
    });

    public static async Task<IResult> Update(ResourceCall call, string? id, WriteRequest write)
    {
        if (await call.Reads.Article(id!) is not { Stock: not null } article)
            return Found.Nothing.Refusal!;
        if (write.Errors.Count > 0)
            return write.Refuse();
        if (write.Values.Amount("quantity") is { } pieces)
            await Shelf(call, article).Count(pieces);
        return await Responses.One(Catalogue.StockItem(await call.Reads.Counted(article))!, write.View);
    }

    /// <summary>The pieces are counted no longer: any number of them is sold.</summary>
    public static async Task<IResult?> Delete(ResourceCall call, string id)
    {
        if (await call.Reads.Article(id) is not { Stock: not null } article)
            return Found.Nothing.Refusal;
        await Shelf(call, article).Count(null);
        return null;
    }

    private static IStockGrain Shelf(ResourceCall call, Article article) =>
        call.Services.Grains.GetGrain<IStockGrain>(GrainKeys.Stock(call.Request.Caller.Merchant, article.Sku));
}
