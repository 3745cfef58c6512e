using OrderGrains.Values;

namespace OrderGrains.Carts;

/// <summary>Says how many pieces of an item are wanted, and with which parcel they go.</summary>
/// <param name="Item">The item's id.</param>
/// <param name="Quantity">Null leaves it; 0 takes it out; so a promotion code goes, too, whose id is the code.</param>
[GenerateSerializer, Immutable, Alias("og.cartChange.quantity")]
public sealed record ChangeCartItem([property: Id(0)] string Item, [property: Id(1)] int? Quantity) : CartChange
{
    /// <summary>Pieces of the product on the shelf; null for as many as anybody wants.</summary>
    [Id(200)] public long? Available { get; init; }

    /// <summary>The shipping group it is to go with from now on; null for none.</summary>
    [Id(201)] public Optional<string?> ShippingGroup { get; init; }
}
