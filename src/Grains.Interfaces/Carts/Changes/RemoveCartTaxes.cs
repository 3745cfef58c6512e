namespace OrderGrains.Carts;

/// <summary>Takes taxes off items.</summary>
/// <param name="Item">The item's id; null for those of all items, of which there has to be one.</param>
/// <param name="Tax">The tax's id; null for all of them.</param>
[GenerateSerializer, Immutable, Alias("og.cartChange.removeTaxes")]
public sealed record RemoveCartTaxes([property: Id(0)] string? Item = null, [property: Id(1)] string? Tax = null) : CartChange;
