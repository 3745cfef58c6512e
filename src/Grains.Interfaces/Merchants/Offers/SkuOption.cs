namespace OrderGrains.Merchants.Offers;

/// <summary>What a customer may have done to an article, such as an engraving.</summary>
[GenerateSerializer, Immutable, Alias("og.skuOption")]
public sealed record SkuOption
{
    [Id(0)] public required string Name { get; init; }
    [Id(1)] public string? Description { get; init; }

    /// <summary>ISO 4217 code.</summary>
    [Id(2)] public required string Currency { get; init; }

    /// <summary>Minor units; 0 where it is free.</summary>
    [Id(3)] public long Amount { get; init; }

    /// <summary>The id of the market it is for; null for all.</summary>
    [Id(4)] public string? Market { get; init; }
}
