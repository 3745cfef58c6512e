namespace OrderGrains.Merchants;

/// <summary>How far a series has come.</summary>
[GenerateSerializer, Immutable, Alias("og.numberSeriesState")]
internal sealed record NumberSeriesState
{
    /// <summary>The greatest number that was handed out.</summary>
    [Id(0)] public long Last { get; init; }
}
