namespace OrderGrains.Orders;

/// <summary>What a courier carries (Fuuffy <c>package</c>).</summary>
[GenerateSerializer, Immutable, Alias("og.package")]
public sealed record Package : StoredRecord
{
    /// <summary>Kilograms, above 0 and below 100.</summary>
    [Id(0)] public decimal? Weight { get; init; }

    [Id(1)] public Dimensions? Dimensions { get; init; }
    [Id(2), Personal] public string? Description { get; init; }

    /// <summary>Declared value in US dollars.</summary>
    [Id(3)] public decimal? Value { get; init; }
}
