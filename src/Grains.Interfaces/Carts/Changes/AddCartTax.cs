using OrderGrains.Orders;

namespace OrderGrains.Carts;

/// <summary>Adds a tax that somebody else has reckoned to an item.</summary>
/// <param name="Item">The item's id.</param>
/// <param name="Tax">The tax.</param>
[GenerateSerializer, Immutable, Alias("og.cartChange.addTax")]
public sealed record AddCartTax([property: Id(0)] string Item, [property: Id(1)] LineTax Tax) : CartChange
{
    /// <summary>What kind of item it is said to be: true for a custom one, false for a product; null where nobody says.</summary>
    [Id(2)] public bool? IsCustom { get; init; }
}
