namespace OrderGrains.Orders;

/// <summary>How tax applies to those amounts of the order that say nothing else of themselves.</summary>
[GenerateSerializer, Immutable, Alias("og.taxTerms")]
public readonly record struct TaxTerms
{
    /// <summary>True when the prices contain the tax (a property of the market's price list).</summary>
    [Id(0)] public bool Included { get; init; }

    /// <summary>A fraction of at most ten decimals, e.g. 0.22; null when no tax calculator is set.</summary>
    [Id(1)] public decimal? Rate { get; init; }

    /// <summary>False leaves shipping untaxed, unless it has a rate of its own.</summary>
    [Id(2)] public bool? FreightTaxable { get; init; }
}
