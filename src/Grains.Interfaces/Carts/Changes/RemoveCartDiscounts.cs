namespace OrderGrains.Carts;

/// <summary>Takes discounts off.</summary>
/// <param name="Discount">The id of one; null for all of the whole cart, of which there may be none.</param>
/// <param name="Item">The item whose it is; null for one of the whole cart.</param>
[GenerateSerializer, Immutable, Alias("og.cartChange.removeDiscounts")]
public sealed record RemoveCartDiscounts([property: Id(0)] string? Discount = null, [property: Id(1)] string? Item = null) : CartChange;
