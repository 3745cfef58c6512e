namespace OrderGrains.Orders.Outbox;

/// <summary>Which orders' effects have failed and when to try each again; the delay doubles with every failure.</summary>
internal sealed class RetrySchedule(TimeProvider time)
{
    private readonly Dictionary<OrderKey, (int Failures, DateTimeOffset Due)> _waiting = [];

    public bool IsDue(OrderKey key) => !_waiting.TryGetValue(key, out var entry) || entry.Due <= time.GetUtcNow();

    /// <summary>Forgets orders that have nothing pending any more, since another process has delivered it.</summary>
    public void KeepOnly(IEnumerable<OrderKey> pending)
    {
        foreach (var key in _waiting.Keys.Except(pending).ToList())
            _waiting.Remove(key);
    }

    public void Delivered(OrderKey key) => _waiting.Remove(key);

    /// <summary>Returns how long the order now waits.</summary>
    public TimeSpan Failed(OrderKey key)
    {
        var failures = _waiting.TryGetValue(key, out var entry) ? entry.Failures + 1 : 1;
        var delay = DelayAfter(failures);
        _waiting[key] = (failures, time.GetUtcNow() + delay);
        return delay;
    }

    /// <summary>Time until the first retry is due, at most <paramref name="longest"/>.</summary>
    public TimeSpan UntilNext(TimeSpan longest)
    {
        var now = time.GetUtcNow();
        var wait = _waiting.Values.Select(entry => entry.Due - now).Append(longest).Min();
        return wait > TimeSpan.Zero ? wait : TimeSpan.Zero;
    }

    public static TimeSpan DelayAfter(int failures)
    {
        var delay = OutboxSettings.FirstRetry * Math.Pow(2, Math.Min(failures - 1, 30));
        return delay < OutboxSettings.LongestRetry ? delay : OutboxSettings.LongestRetry;
    }
}
