namespace OrderGrains.Orders;

/// <summary>What a carrier last told of a parcel, beside how far it has come.</summary>
[GenerateSerializer, Immutable, Alias("og.parcelReport")]
public sealed record ParcelReport : StoredRecord
{
    [Id(0)] public ParcelLocation? Location { get; init; }

    /// <summary>In words, for whoever waits for the parcel.</summary>
    [Id(1), Personal] public string? Description { get; init; }

    /// <summary>When the carrier expects to deliver it; stays until the carrier says otherwise.</summary>
    [Id(2)] public DateTimeOffset? EstimatedDelivery { get; init; }
}
