namespace OrderGrains.Merchants;

/// <summary>What one piece of an article costs.</summary>
/// <param name="Currency">ISO 4217 code.</param>
/// <param name="Amount">Minor units.</param>
/// <param name="CompareAtAmount">What it is said to have cost before, in minor units; null where nothing is said.</param>
[GenerateSerializer, Immutable, Alias("og.articlePrice")]
public sealed record ArticlePrice(
    [property: Id(0)] string Currency, [property: Id(1)] long Amount, [property: Id(2)] long? CompareAtAmount = null);
