namespace OrderGrains.Orders;

/// <summary>What the carrier of a box tells of it, in the carrier's words.</summary>
[GenerateSerializer, Immutable, Alias("og.boxTracking")]
public sealed record BoxTracking : StoredRecord
{
    /// <summary>The number it is followed by.</summary>
    [Id(0), NotPersonal] public string? Number { get; init; }

    [Id(1), NotPersonal] public string? Status { get; init; }
    [Id(2), NotPersonal] public string? StatusDetail { get; init; }

    /// <summary>When the carrier last told of it.</summary>
    [Id(3)] public DateTimeOffset? StatusAt { get; init; }

    /// <summary>Ounces, as the carrier has weighed it.</summary>
    [Id(4), NotPersonal] public string? Weight { get; init; }

    /// <summary>Who took it.</summary>
    [Id(5), Personal] public string? SignedBy { get; init; }

    /// <summary>How the carrier is to have it confirmed, e.g. <c>SIGNATURE</c>.</summary>
    [Id(6), NotPersonal] public string? Confirmation { get; init; }
}
