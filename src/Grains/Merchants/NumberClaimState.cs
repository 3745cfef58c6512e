namespace OrderGrains.Merchants;

/// <summary>The number of an idempotency key.</summary>
[GenerateSerializer, Immutable, Alias("og.numberClaimState")]
internal sealed record NumberClaimState
{
    /// <summary>0 while there is none.</summary>
    [Id(0)] public long Number { get; init; }
}
