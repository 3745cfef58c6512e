namespace OrderGrains.Api.Merchants;

/// <summary>How the set-up of merchants is kept in a process.</summary>
internal sealed record MerchantDirectorySettings
{
    /// <summary>A copy is used for so long: who has missed a notice lives with an old one no longer.</summary>
    public TimeSpan KeepTime { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>The most merchants that are kept; one more, and all are asked for anew.</summary>
    public int MaxMerchants { get; init; } = 1000;
}
