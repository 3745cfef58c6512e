using OrderGrains.Orders;

namespace OrderGrains.Customers;

/// <summary>Which effect of which order; the same whenever it is delivered, and greater than those the order asked for before.</summary>
/// <param name="Order">The order that asked.</param>
/// <param name="Version">The version it asked with.</param>
/// <param name="Sequence">Position among the effects of that version.</param>
[GenerateSerializer, Immutable, Alias("og.effectId")]
public readonly record struct EffectId(
    [property: Id(0)] OrderKey Order, [property: Id(1)] long Version, [property: Id(2)] int Sequence)
{
    /// <summary>Whether it is this effect, or one that the same order asked for before.</summary>
    public bool IsUpTo(EffectId other) =>
        Order == other.Order && (Version, Sequence).CompareTo((other.Version, other.Sequence)) <= 0;

    public override string ToString() => $"{Order}@{Version}.{Sequence}";
}
