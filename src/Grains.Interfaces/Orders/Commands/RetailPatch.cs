using OrderGrains.Values;

namespace OrderGrains.Orders;

/// <summary>Those of the <see cref="RetailTerms"/> that may still be said once the order is there.</summary>
[GenerateSerializer, Immutable, Alias("og.retailPatch")]
public sealed record RetailPatch
{
    [Id(0)] public Optional<DateTimeOffset?> OrderedAt { get; init; }
    [Id(1)] public Optional<DateTimeOffset?> DeliverAt { get; init; }
    [Id(2)] public Optional<DateTimeOffset?> CancelAt { get; init; }
    [Id(3)] public Optional<string?> WarehouseGroup { get; init; }
    [Id(4)] public Optional<string?> BuyerName { get; init; }
}
