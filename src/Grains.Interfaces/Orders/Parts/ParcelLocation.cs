namespace OrderGrains.Orders;

/// <summary>Where a parcel was when its carrier last told of it.</summary>
[GenerateSerializer, Immutable, Alias("og.parcelLocation")]
public sealed record ParcelLocation : StoredRecord
{
    [Id(0), Personal] public string? City { get; init; }

    /// <summary>State, province or region, as the carrier names it.</summary>
    [Id(1), Personal] public string? State { get; init; }

    /// <summary>ISO 3166-1 alpha-2.</summary>
    [Id(2), NotPersonal] public string? Country { get; init; }
}
