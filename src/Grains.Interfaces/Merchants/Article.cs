using OrderGrains.Values;

namespace OrderGrains.Merchants;

/// <summary>Something a merchant sells: what a line of an order is made of.</summary>
[GenerateSerializer, Immutable, Alias("og.article")]
public sealed record Article
{
    /// <summary>Ten letters that follow from merchant and <see cref="Sku"/>.</summary>
    [Id(0)] public required string Id { get; init; }

    /// <summary>The merchant's own code; it never changes.</summary>
    [Id(1)] public required string Sku { get; init; }

    [Id(2)] public string? Name { get; init; }
    [Id(3)] public string? Description { get; init; }
    [Id(4)] public string? ImageUrl { get; init; }

    /// <summary>True for goods that need no parcel.</summary>
    [Id(5)] public bool DoNotShip { get; init; }

    /// <summary>At most one of each currency.</summary>
    [Id(6)] public ValueList<ArticlePrice> Prices { get; init; }

    /// <summary>
    /// Pieces that can be sold, as the article's shelf counts them (<see cref="IStockGrain"/>); null for as many as anybody wants. It
    /// is not stored with the article.
    /// </summary>
    [Id(7)] public long? Stock { get; init; }

    [Id(8)] public string? Reference { get; init; }

    /// <summary>One JSON object.</summary>
    [Id(9)] public JsonText? Metadata { get; init; }

    [Id(10)] public DateTimeOffset CreatedAt { get; init; }
    [Id(11)] public DateTimeOffset UpdatedAt { get; init; }

    /// <summary>The price in a currency; null where it is not sold for it.</summary>
    public ArticlePrice? PriceIn(string currency) => Prices.FirstOrDefault(price => price.Currency == currency);
}
