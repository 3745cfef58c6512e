namespace OrderGrains.Orders.Outbox;

/// <summary>When what has failed is tried again; the delay doubles with every failure.</summary>
internal static class RetrySchedule
{
    public static TimeSpan DelayAfter(int failures)
    {
        var delay = OutboxSettings.FirstRetry * Math.Pow(2, Math.Min(failures - 1, 30));
        return delay < OutboxSettings.LongestRetry ? delay : OutboxSettings.LongestRetry;
    }
}
