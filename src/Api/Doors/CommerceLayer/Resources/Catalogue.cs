using OrderGrains.Merchants;
using OrderGrains.Values;

namespace OrderGrains.Api.Doors.CommerceLayer.Resources;

/// <summary>What a merchant sells, for how much, and how much of it is there.</summary>
internal static class Catalogue
{
    public static readonly ResourceType<Article> Skus = new(
        "skus",
        [
            new("code", article => article.Sku),
            new("name", article => article.Name),
            new("description", article => article.Description),
            new("image_url", article => article.ImageUrl),
            new("do_not_ship", article => article.DoNotShip),
            new("inventory_quantity", article => article.Stock),
            new("created_at", article => article.CreatedAt),
            new("updated_at", article => article.UpdatedAt),
            new("reference", article => article.Reference),
            new("metadata", article => article.Metadata ?? JsonText.EmptyObject),
        ],
        Relationship.ToMany<Article>("prices", "prices", (article, _) => article.Prices.Select(price => Price(article, price))),
        Relationship.ToMany<Article>("stock_items", "stock_items", (article, _) => StockItem(article) is { } item ? [item] : []));

    /// <summary>One price of an article; its id is the article's with the currency.</summary>
    public static readonly ResourceType<(Article Article, ArticlePrice Price)> Prices = new(
        "prices",
        [
            new("currency_code", item => item.Price.Currency),
            new("sku_code", item => item.Article.Sku),
            .. AmountColumns.Of<(Article Article, ArticlePrice Price)>("amount", item => item.Price.Amount, item => item.Price.Currency),
            .. AmountColumns.Of<(Article Article, ArticlePrice Price)>(
                "compare_at_amount", item => item.Price.CompareAtAmount, item => item.Price.Currency),
            new("created_at", item => item.Article.CreatedAt),
            new("updated_at", item => item.Article.UpdatedAt),
        ],
        Relationship.ToOne<(Article Article, ArticlePrice Price)>("sku", ["skus"], (item, _) => Sku(item.Article)),
        Relationship.ToOne<(Article Article, ArticlePrice Price)>(
            "price_list", ["price_lists"], (item, _) => PriceList(item.Price.Currency)));

    /// <summary>There is one price list for each currency, which is its id.</summary>
    public static readonly ResourceType<string> PriceLists = new(
        "price_lists",
        [new("name", currency => currency), new("code", currency => currency), new("currency_code", currency => currency)]);

    /// <summary>Of an article whose pieces are counted; its id is the article's.</summary>
    public static readonly ResourceType<Article> StockItems = new(
        "stock_items",
        [
            new("sku_code", article => article.Sku),
            new("quantity", article => article.Stock),
            new("created_at", article => article.CreatedAt),
            new("updated_at", article => article.UpdatedAt),
        ],
        Relationship.ToOne<Article>("sku", ["skus"], (article, _) => Sku(article)),
        StockLocations.Related<Article>());

    public static Resource Sku(Article article) => Skus.Of(article.Id, article);

    public static Resource Price(Article article, ArticlePrice price) => Prices.Of($"{article.Id}-{price.Currency}", (article, price));

    public static Resource? StockItem(Article article) => article.Stock is null ? null : StockItems.Of(article.Id, article);

    public static Resource? PriceList(string? currency) => currency is null ? null : PriceLists.Of(currency, currency);
}
