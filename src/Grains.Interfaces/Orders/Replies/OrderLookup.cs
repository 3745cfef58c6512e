namespace OrderGrains.Orders;

/// <summary>What looking an order up by another name came to.</summary>
/// <param name="Outcome">
/// <see cref="OrderOutcome.Accepted"/>, <see cref="OrderOutcome.NotFound"/> or <see cref="OrderOutcome.Unavailable"/>.
/// </param>
/// <param name="OrderId">Set when found.</param>
[GenerateSerializer, Immutable, Alias("og.orderLookup")]
public sealed record OrderLookup([property: Id(0)] OrderOutcome Outcome, [property: Id(1)] string? OrderId = null);
