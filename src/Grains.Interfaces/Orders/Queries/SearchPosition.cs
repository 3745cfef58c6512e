namespace OrderGrains.Orders;

/// <summary>Where an order stands among the found ones.</summary>
/// <param name="Key">What is sorted by: ticks of a time, minor units of an amount, 0 where the id alone decides.</param>
/// <param name="OrderId">Decides among equal keys, by its UTF-8 bytes.</param>
[GenerateSerializer, Immutable, Alias("og.searchPosition")]
public readonly record struct SearchPosition([property: Id(0)] long Key, [property: Id(1)] string OrderId);
