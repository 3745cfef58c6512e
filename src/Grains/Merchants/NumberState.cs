namespace OrderGrains.Merchants;

/// <summary>How far a merchant's numbers have been taken.</summary>
[GenerateSerializer, Immutable, Alias("og.numberState")]
internal sealed record NumberState
{
    /// <summary>The greatest number that may have been handed out.</summary>
    [Id(0)] public long Taken { get; init; }
}
