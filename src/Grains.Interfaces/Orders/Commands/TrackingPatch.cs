using OrderGrains.Values;

namespace OrderGrains.Orders;

/// <summary>Merged into the tracking of an order or of a parcel.</summary>
[GenerateSerializer, Immutable, Alias("og.trackingPatch")]
public sealed record TrackingPatch
{
    [Id(0)] public Optional<string?> Code { get; init; }
    [Id(1)] public Optional<string?> Url { get; init; }
    [Id(2)] public Optional<string?> Carrier { get; init; }
    [Id(3)] public Optional<string?> ShipDate { get; init; }
    [Id(120)] public Optional<string?> ReturnSlip { get; init; }
}
