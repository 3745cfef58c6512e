namespace OrderGrains.Orders;

/// <summary>A tax rate that lines of a MultiSafepay cart name.</summary>
[GenerateSerializer, Immutable, Alias("og.taxTable")]
public sealed record TaxTable : StoredRecord
{
    [Id(0), NotPersonal] public required string Name { get; init; }

    /// <summary>A fraction, e.g. 0.21.</summary>
    [Id(1)] public decimal Rate { get; init; }

    /// <summary>ISO 3166-1 alpha-2; null for all countries.</summary>
    [Id(2), NotPersonal] public string? Country { get; init; }

    [Id(3)] public bool? Standalone { get; init; }
}
