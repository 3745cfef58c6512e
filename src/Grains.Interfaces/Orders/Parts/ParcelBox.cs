using OrderGrains.Values;

namespace OrderGrains.Orders;

/// <summary>One box that a parcel is packed into (Commerce Layer's parcels, of which a shipment has several).</summary>
[GenerateSerializer, Immutable, Alias("og.parcelBox")]
public sealed record ParcelBox : StoredRecord
{
    [Id(0), NotPersonal] public required string Id { get; init; }

    /// <summary>E.g. <c>1234/S/001/P/001</c>.</summary>
    [Id(1), NotPersonal] public string? Number { get; init; }

    /// <summary>In <see cref="WeightUnit"/>, above 0.</summary>
    [Id(2)] public decimal Weight { get; init; }

    /// <summary><c>gr</c>, <c>oz</c> or <c>lb</c>.</summary>
    [Id(3), NotPersonal] public string? WeightUnit { get; init; }

    /// <summary>The id of the kind of box, among those that the merchant has.</summary>
    [Id(4), NotPersonal] public string? Package { get; init; }

    /// <summary>What customs are told.</summary>
    [Id(5)] public BoxCustoms? Customs { get; init; }

    [Id(6)] public BoxLabel? Label { get; init; }

    /// <summary>What its carrier tells.</summary>
    [Id(7)] public BoxTracking? Tracking { get; init; }

    [Id(8), Personal] public string? Reference { get; init; }

    /// <summary>One JSON object.</summary>
    [Id(9), Personal] public JsonText? Metadata { get; init; }
}
