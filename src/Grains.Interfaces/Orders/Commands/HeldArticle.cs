namespace OrderGrains.Orders;

/// <summary>How much of an article is held.</summary>
/// <param name="Sku">The article.</param>
/// <param name="Pieces">How many pieces; null where nobody has counted, so that any number can be sold.</param>
[GenerateSerializer, Immutable, Alias("og.heldArticle")]
public sealed record HeldArticle([property: Id(0)] string Sku, [property: Id(1)] long? Pieces);
