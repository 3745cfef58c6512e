namespace OrderGrains.Carts;

/// <summary>Puts something into the cart; of a product that is in it, as many pieces more.</summary>
[GenerateSerializer, Immutable, Alias("og.cartChange.add")]
public sealed record AddCartItem([property: Id(0)] CartPosition Item) : CartChange;
