using OrderGrains.Values;

namespace OrderGrains.Carts;

/// <summary>Sets members of a tax of an item.</summary>
/// <param name="Item">The item's id.</param>
/// <param name="Tax">The tax's id.</param>
[GenerateSerializer, Immutable, Alias("og.cartChange.changeTax")]
public sealed record ChangeCartTax([property: Id(0)] string Item, [property: Id(1)] string Tax) : CartChange
{
    [Id(2)] public Optional<string?> Name { get; init; }
    [Id(3)] public Optional<string?> Jurisdiction { get; init; }
    [Id(4)] public Optional<string?> Code { get; init; }

    /// <summary>A fraction; a rate takes the place of an amount.</summary>
    [Id(5)] public decimal? Rate { get; init; }

    /// <summary>Minor units; an amount takes the place of a rate.</summary>
    [Id(6)] public long? Amount { get; init; }
}
