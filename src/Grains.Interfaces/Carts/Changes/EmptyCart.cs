namespace OrderGrains.Carts;

/// <summary>Takes everything out of the cart, promotion code and discounts too.</summary>
[GenerateSerializer, Immutable, Alias("og.cartChange.empty")]
public sealed record EmptyCart : CartChange;
