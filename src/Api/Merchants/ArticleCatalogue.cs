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

    /// <summary>The article of this id; null where there is none.</summary>
    public async Task<Article?> Find(string id) => OrderCalls.IsPlausibleId(id)
        ? await reads.Ask(GrainKeys.Article(Merchant, id), (IArticleGrain grain) => grain.Get(), request.Aborted)
        : null;

    /// <summary>The article of the merchant's own code; null where there is none.</summary>
    public async Task<Article?> FindBySku(string? sku) => sku is null ? null : await Find(ArticleId.Of(Merchant, sku));
}
