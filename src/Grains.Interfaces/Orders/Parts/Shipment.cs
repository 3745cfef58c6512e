namespace OrderGrains.Orders;

/// <summary>One parcel of an order.</summary>
[GenerateSerializer, Immutable, Alias("og.shipment")]
public sealed record Shipment : StoredRecord
{
    [Id(0)] public required string Id { get; init; }

    /// <summary>E.g. <c>1234/S/001</c> (Commerce Layer) or <c>83651-1</c> (Centra).</summary>
    [Id(1)] public string? Number { get; init; }

    [Id(2)] public ShippingMethod? Method { get; init; }
    [Id(3)] public DateTimeOffset? ShippedAt { get; init; }
}
