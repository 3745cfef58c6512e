namespace OrderGrains.Orders;

/// <summary>How much of one thing is held.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Name">Which, see <see cref="HeldKind"/>.</param>
/// <param name="Amount">How much, 0 where there is less than was asked for; null where nobody counts it: any amount is there.</param>
[GenerateSerializer, Immutable, Alias("og.heldItem")]
public sealed record HeldItem([property: Id(0)] HeldKind Kind, [property: Id(1)] string Name, [property: Id(2)] long? Amount);
