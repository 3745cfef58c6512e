namespace OrderGrains.Orders;

/// <summary>What the carrier calls the parcel and where to follow it.</summary>
[GenerateSerializer, Immutable, Alias("og.tracking")]
public sealed record Tracking : StoredRecord
{
    [Id(0), NotPersonal] public string? Code { get; init; }
    [Id(1), NotPersonal] public string? Url { get; init; }
    [Id(2), NotPersonal] public string? Carrier { get; init; }

    /// <summary>The sender's own text; clients write dates in half a dozen forms, none is refused.</summary>
    [Id(3), NotPersonal] public string? ShipDate { get; init; }

    /// <summary>The number on the slip with which the customer sends it back (Centra <c>returnSlipTracking</c>).</summary>
    [Id(120), NotPersonal] public string? ReturnSlip { get; init; }
}
