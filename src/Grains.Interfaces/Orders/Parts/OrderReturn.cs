using OrderGrains.Values;

namespace OrderGrains.Orders;

/// <summary>Pieces of one parcel that come back: open, then completed or cancelled, once and for all.</summary>
[GenerateSerializer, Immutable, Alias("og.orderReturn")]
public sealed record OrderReturn : StoredRecord
{
    /// <summary>Unique within the order, e.g. <c>r-1</c>.</summary>
    [Id(0), NotPersonal] public required string Id { get; init; }

    /// <summary>The id of the parcel they had left in.</summary>
    [Id(1), NotPersonal] public required string Shipment { get; init; }

    [Id(2)] public ValueList<ShipmentItem> Items { get; init; }

    [Id(3)] public DateTimeOffset RequestedAt { get; init; }
    [Id(4)] public DateTimeOffset? CompletedAt { get; init; }
    [Id(5)] public DateTimeOffset? CancelledAt { get; init; }

    /// <summary>The pieces went back on the shelf when it was completed.</summary>
    [Id(6)] public bool Restock { get; init; }

    /// <summary>The ids of the movements that gave money back for it, one for each capture it was taken from.</summary>
    [Id(7), NotPersonal] public ValueList<string> Refunds { get; init; }

    [Id(8), Personal] public string? Reason { get; init; }
    [Id(120)] public ReturnTerms? Terms { get; init; }
}
