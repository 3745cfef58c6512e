using OrderGrains.Values;

namespace OrderGrains.Orders;

/// <summary>What the shelves keep for an order while it is being placed.</summary>
/// <param name="Hold">The hold's id; all articles of one request have the same.</param>
/// <param name="Until">The hold is good until then, UTC.</param>
/// <param name="Articles">Every article of the order; of one that is missing here nothing is held.</param>
[GenerateSerializer, Immutable, Alias("og.heldStock")]
public sealed record HeldStock(
    [property: Id(0)] string Hold, [property: Id(1)] DateTimeOffset Until, [property: Id(2)] ValueList<HeldArticle> Articles);
