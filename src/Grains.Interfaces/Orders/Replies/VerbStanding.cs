namespace OrderGrains.Orders;

/// <summary>Whether a verb may be done to an order now.</summary>
/// <param name="Verb">The verb.</param>
/// <param name="WhyNot">What stands in its way, in words, or that nothing is left to do; null when it may be done.</param>
[GenerateSerializer, Immutable, Alias("og.verbStanding")]
public sealed record VerbStanding([property: Id(0)] Verb Verb, [property: Id(1)] string? WhyNot);
