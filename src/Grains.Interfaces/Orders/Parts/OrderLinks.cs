namespace OrderGrains.Orders;

/// <summary>The storefront's pages around a checkout (Commerce Layer).</summary>
[GenerateSerializer, Immutable, Alias("og.orderLinks")]
public readonly record struct OrderLinks
{
    [Id(0)] public string? CartUrl { get; init; }
    [Id(1)] public string? ReturnUrl { get; init; }
    [Id(2)] public string? TermsUrl { get; init; }
    [Id(3)] public string? PrivacyUrl { get; init; }
}
