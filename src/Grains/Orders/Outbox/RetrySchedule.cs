namespace OrderGrains.Orders.Outbox;

/// <summary>When what has failed is tried again; the delay doubles with every failure.</summary>
internal static class RetrySchedule
{
    public static TimeSpan DelayAfter(int failures)
    {
        var delay = OutboxSettings.FirstRetry * Math.Pow(2, Math.Min(failures - 1, 30));
        return delay < OutboxSettings.LongestRetry ? delay : OutboxSettings.LongestRetry;
    }

    /// <summary>All the delays of so many failures.</summary>
    public static TimeSpan After(int failures)
    {
        var all = TimeSpan.Zero;
        for (var failure = 1; failure <= failures; failure++)
            all += DelayAfter(failure);
        return all;
    }
}
