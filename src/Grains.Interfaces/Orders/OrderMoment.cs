namespace OrderGrains.Orders;

/// <summary>A moment in the life of an order: a version, or a time. Exactly one of the two is set.</summary>
/// <param name="Version">The version the order had then.</param>
/// <param name="At">Then the order had the last version that was made at this time or before.</param>
[GenerateSerializer, Immutable, Alias("og.orderMoment")]
public sealed record OrderMoment([property: Id(0)] long? Version = null, [property: Id(1)] DateTimeOffset? At = null);
