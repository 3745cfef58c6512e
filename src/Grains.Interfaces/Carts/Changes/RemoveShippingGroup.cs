namespace OrderGrains.Carts;

/// <summary>Takes a shipping group away that no item is to go with.</summary>
[GenerateSerializer, Immutable, Alias("og.cartChange.removeGroup")]
public sealed record RemoveShippingGroup([property: Id(0)] string Group) : CartChange;
