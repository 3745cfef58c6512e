namespace OrderGrains;

/// <summary>How long what is kept for orders that are being placed is left alone.</summary>
internal static class HoldTimes
{
    /// <summary>Beyond the time of a hold: the clocks of processes differ, and commits take time.</summary>
    public static readonly TimeSpan Margin = TimeSpan.FromMinutes(1);
}
