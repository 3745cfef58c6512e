using OrderGrains.Values;

namespace OrderGrains.Carts;

/// <summary>Several changes, one after another, each on what those before it leave.</summary>
/// <param name="Changes">At most <see cref="CartLimits.MostChanges"/>, none of them several itself.</param>
/// <param name="AllOrNothing">One that cannot be made keeps all from being made; else it is left out.</param>
[GenerateSerializer, Immutable, Alias("og.cartChange.several")]
public sealed record CartChanges(
    [property: Id(0)] ValueList<CartChange> Changes, [property: Id(1)] bool AllOrNothing) : CartChange;
