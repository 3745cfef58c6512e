namespace OrderGrains.Api.Manage.Bulk;

/// <summary>
/// Keeps what is done to one order in the order in which it was asked for, while everything else goes on at the same time. For one
/// caller at a time, who bounds how much is under way.
/// </summary>
internal sealed class OrderLanes
{
    /// <summary>When so many are remembered, those that are done with are forgotten.</summary>
    private const int Remembered = 256;

    private readonly Dictionary<string, Task> _last = new(StringComparer.Ordinal);

    /// <summary>Begins the work at once, or as soon as what was asked for before it has ended, however that was.</summary>
    public Task<T> Run<T>(string orderId, Func<Task<T>> work)
    {
        var task = _last.TryGetValue(orderId, out var before) && !before.IsCompleted ? After(before, work) : work();
        if (_last.Count >= Remembered)
            Forget();
        _last[orderId] = task;
        return task;
    }

    private static async Task<T> After<T>(Task before, Func<Task<T>> work)
    {
        await before.ConfigureAwait(ConfigureAwaitOptions.ContinueOnCapturedContext | ConfigureAwaitOptions.SuppressThrowing);
        return await work();
    }

    private void Forget()
    {
        foreach (var (orderId, _) in _last.Where(entry => entry.Value.IsCompleted).ToArray())
            _last.Remove(orderId);
    }
}
