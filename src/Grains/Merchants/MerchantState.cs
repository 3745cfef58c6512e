namespace OrderGrains.Merchants;

/// <summary>A merchant, once there is one.</summary>
[GenerateSerializer, Immutable, Alias("og.merchantState")]
internal sealed record MerchantState
{
    [Id(0)] public Merchant? Merchant { get; init; }
}
