namespace OrderGrains.Orders;

/// <summary>When a gateway that has not answered is asked again: ever more rarely, and never not at all.</summary>
internal static class AskSchedule
{
    private static readonly TimeSpan First = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan Longest = TimeSpan.FromHours(6);

    /// <param name="now">When it is asked.</param>
    /// <param name="asks">Which asking that is; the first is 1.</param>
    public static DateTimeOffset Next(DateTimeOffset now, int asks)
    {
        var pause = First * Math.Pow(2, Math.Min(asks - 1, 30));
        return now + (pause < Longest ? pause : Longest);
    }
}
