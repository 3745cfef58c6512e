namespace OrderGrains.Carts;

/// <summary>Takes everything out of the cart, the promotion code too.</summary>
[GenerateSerializer, Immutable, Alias("og.cartChange.empty")]
public sealed record EmptyCart : CartChange;
