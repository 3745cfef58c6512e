using System.Text.Json.Serialization;

namespace OrderGrains.Orders;

/// <summary>How tax applies to those amounts of the order that say nothing else of themselves.</summary>
[GenerateSerializer, Immutable, Alias("og.taxTerms")]
public record struct TaxTerms : IStoredRecord
{
    /// <summary>True when the prices contain the tax (a property of the market's price list).</summary>
    [Id(0)] public bool Included { readonly get; init; }

    /// <summary>A fraction of at most ten decimals, e.g. 0.22; null when no tax calculator is set.</summary>
    [Id(1)] public decimal? Rate { readonly get; init; }

    /// <summary>False leaves shipping untaxed, unless it has a rate of its own.</summary>
    [Id(2)] public bool? FreightTaxable { readonly get; init; }

    /// <inheritdoc/>
    [Id(3), JsonIgnore, JsonPropertyName(UnknownMembers.NoName)]
    public UnknownMembers? Unknown { readonly get; internal set; }
}
