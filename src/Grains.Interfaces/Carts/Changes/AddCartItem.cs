namespace OrderGrains.Carts;

/// <summary>Puts something into the cart; of a product that is in it, as many pieces more.</summary>
[GenerateSerializer, Immutable, Alias("og.cartChange.add")]
public sealed record AddCartItem([property: Id(0)] CartPosition Item) : CartChange
{
    /// <summary>Pieces of the product on the shelf; null for as many as anybody wants.</summary>
    [Id(200)] public long? Available { get; init; }
}
