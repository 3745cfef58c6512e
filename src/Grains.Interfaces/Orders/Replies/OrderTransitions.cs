using OrderGrains.Values;

namespace OrderGrains.Orders;

/// <summary>What may be done to an order now.</summary>
[GenerateSerializer, Immutable, Alias("og.orderTransitions")]
public sealed record OrderTransitions(
    [property: Id(0)] Order Order,
    [property: Id(1)] ValueList<VerbStanding> Verbs);
