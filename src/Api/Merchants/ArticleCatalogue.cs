using OrderGrains.Api.Doors;
using OrderGrains.Api.Orders;
using OrderGrains.Merchants;

namespace OrderGrains.Api.Merchants;

/// <summary>What the caller's merchant sells, at whatever door.</summary>
/// <param name="reads">Asks for it.</param>
/// <param name="request">Who asks.</param>
internal sealed class ArticleCatalogue(GrainReads reads, DoorRequest request)
{
    private string Merchant => request.Caller.Merchant;

    /// <summary>The article of this id, with as many pieces as its shelf has now; null where there is none.</summary>
    public async Task<Article?> Find(string id) => await Stored(id) is { } article ? await Counted(article) : null;

    /// <summary>The article as it is stored, without its pieces.</summary>
    public async Task<Article?> Stored(string id) => OrderCalls.IsPlausibleId(id)
        ? await reads.Ask(GrainKeys.Article(Merchant, id), (IArticleGrain grain) => grain.Get(), request.Aborted)
        : null;

    /// <summary>The article with its pieces.</summary>
    public async Task<Article> Counted(Article article) => article with
    {
        Stock = await reads.Ask(GrainKeys.Stock(Merchant, article.Sku), (IStockGrain shelf) => shelf.Available(), request.Aborted),
    };

    /// <summary>The article of the merchant's own code; null where there is none.</summary>
    public async Task<Article?> FindBySku(string? sku) => sku is null ? null : await Find(ArticleId.Of(Merchant, sku));
}
