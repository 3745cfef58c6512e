using OrderGrains.Orders;

namespace OrderGrains.Carts;

/// <summary>Adds a discount that somebody else has reckoned.</summary>
/// <param name="Discount">Of the whole cart, or of the item that is its line.</param>
[GenerateSerializer, Immutable, Alias("og.cartChange.addDiscount")]
public sealed record AddCartDiscount([property: Id(0)] Adjustment Discount) : CartChange;
