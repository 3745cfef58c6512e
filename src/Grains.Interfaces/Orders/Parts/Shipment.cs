using System.Text.Json.Serialization;
using OrderGrains.Values;

namespace OrderGrains.Orders;

/// <summary>One parcel of an order, planned or under way.</summary>
[GenerateSerializer, Immutable, Alias("og.shipment")]
public sealed record Shipment : StoredRecord
{
    [Id(0), NotPersonal] public required string Id { get; init; }

    /// <summary>E.g. <c>1234/S/001</c> (Commerce Layer) or <c>83651-1</c> (Centra).</summary>
    [Id(1), NotPersonal] public string? Number { get; init; }

    [Id(2)] public ShippingMethod? Method { get; init; }

    /// <summary>When it was handed to the carrier.</summary>
    [Id(3)] public DateTimeOffset? ShippedAt { get; init; }

    [Id(4), JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public ShipmentState State { get; init; } = ShipmentState.Planned;

    /// <summary>What is in it. A planned one without items gets all that is left when it is shipped.</summary>
    [Id(5)] public ValueList<ShipmentItem> Items { get; init; }

    [Id(6)] public Tracking? Tracking { get; init; }

    /// <summary>When its state last changed.</summary>
    [Id(7)] public DateTimeOffset? MovedAt { get; init; }
}
