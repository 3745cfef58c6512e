namespace OrderGrains.Storage.Ageing;

/// <summary>How often upkeep looks for events to drop.</summary>
internal static class AgeingTimes
{
    /// <summary>Once a day, for who comes a little earlier than the day before.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromHours(23);
}
