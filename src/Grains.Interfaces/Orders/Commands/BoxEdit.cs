namespace OrderGrains.Orders;

/// <summary>Adds a box to a parcel, replaces it or takes it out.</summary>
/// <param name="Before">What the box must be; null where it must not be there yet.</param>
/// <param name="After">What it is to be, under the same id; null takes it out.</param>
[GenerateSerializer, Immutable, Alias("og.boxEdit")]
public sealed record BoxEdit([property: Id(0)] ParcelBox? Before, [property: Id(1)] ParcelBox? After);
