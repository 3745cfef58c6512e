namespace OrderGrains.Carts;

/// <summary>Says how many pieces of an item are wanted.</summary>
/// <param name="Item">The item's id.</param>
/// <param name="Quantity">0 takes it out; so a promotion code goes, too, whose id is the code.</param>
[GenerateSerializer, Immutable, Alias("og.cartChange.quantity")]
public sealed record ChangeCartItem([property: Id(0)] string Item, [property: Id(1)] int Quantity) : CartChange;
