using OrderGrains.Values;

namespace OrderGrains.Carts;

/// <summary>Sets members of a discount.</summary>
/// <param name="Discount">Its id.</param>
/// <param name="Item">The item whose it is; null for one of the whole cart.</param>
[GenerateSerializer, Immutable, Alias("og.cartChange.changeDiscount")]
public sealed record ChangeCartDiscount([property: Id(0)] string Discount, [property: Id(1)] string? Item) : CartChange
{
    /// <summary>Minor units, below zero.</summary>
    [Id(2)] public Optional<long> Amount { get; init; }

    [Id(3)] public Optional<string?> Code { get; init; }
    [Id(4)] public Optional<string?> Label { get; init; }
    [Id(5)] public Optional<string?> Engine { get; init; }
    [Id(6)] public Optional<string?> ExternalId { get; init; }
}
