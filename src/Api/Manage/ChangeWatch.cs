using OrderGrains.Orders;
using OrderGrains.Values;

namespace OrderGrains.Api.Manage;

/// <summary>
/// Where requests wait for changes. Those of a merchant share one look at a time, however many they are: it asks for the last change, and
/// only when that is another one are the changes read, once for all who wait at the same place. While nobody waits, nobody looks.
/// </summary>
internal sealed class ChangeWatch(IChangeFeed feed, TimeProvider time)
{
    /// <summary>So many requests of a process may wait; further ones are told to come back (429).</summary>
    public const int MaxWaiting = 4096;

    /// <summary>How many places are read behind at once when there is a change.</summary>
    private const int ReadsAtOnce = 8;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    private readonly Lock _lock = new();
    private readonly Dictionary<string, HashSet<ChangeWaiter>> _merchants = [];
    private int _waiting;

    /// <summary>How many merchants are looked at.</summary>
    public int Watched
    {
        get
        {
            lock (_lock)
                return _merchants.Count;
        }
    }

    /// <summary>The next page that has changes, or the empty one when the time is up; null when too many wait already.</summary>
    /// <param name="merchant">Whose orders.</param>
    /// <param name="page">The empty page that was read before.</param>
    /// <param name="limit">The most changes to give.</param>
    /// <param name="markets">In which; null means all.</param>
    /// <param name="timeUp">Ends the waiting.</param>
    public async Task<ChangesPage?> Next(
        string merchant, ChangesPage page, int limit, ValueList<int>? markets, CancellationToken timeUp)
    {
        var waiter = new ChangeWaiter(page, limit, markets);
        if (!TryAdd(merchant, waiter))
            return null;
        try
        {
            return await waiter.Done.WaitAsync(timeUp);
        }
        catch (OperationCanceledException) when (timeUp.IsCancellationRequested)
        {
            return waiter.Page;
        }
        finally
        {
            Remove(merchant, waiter);
        }
    }

    private bool TryAdd(string merchant, ChangeWaiter waiter)
    {
        lock (_lock)
        {
            if (_waiting == MaxWaiting)
                return false;
            _waiting++;
            if (_merchants.TryGetValue(merchant, out var waiters))
            {
                waiters.Add(waiter);
                return true;
            }

            _merchants[merchant] = [waiter];
        }

        // Nobody's request: it goes on when the one that began it has been answered.
        using (ExecutionContext.SuppressFlow())
#pragma warning disable RS0030 // Watches beside the requests, in nobody's turn.
            _ = Task.Run(() => Watch(merchant));
#pragma warning restore RS0030
        return true;
    }

    private void Remove(string merchant, ChangeWaiter waiter)
    {
        lock (_lock)
        {
            _waiting--;
            if (_merchants.TryGetValue(merchant, out var waiters))
                waiters.Remove(waiter);
        }
    }

    private async Task Watch(string merchant)
    {
        await Task.Delay(Pause, time);
        while (Waiting(merchant) is { Length: > 0 } waiters)
        {
            await Look(merchant, waiters);
            await Task.Delay(Pause, time);
        }
    }

    /// <summary>Those who wait; when there are none, the watch is over.</summary>
    private ChangeWaiter[] Waiting(string merchant)
    {
        lock (_lock)
        {
            if (_merchants[merchant].Count == 0)
                _merchants.Remove(merchant);
            return _merchants.TryGetValue(merchant, out var waiters) ? [.. waiters] : [];
        }
    }

    /// <summary>Whatever goes wrong is told those who wait, and the watch goes on for others.</summary>
    private async Task Look(string merchant, ChangeWaiter[] waiters)
    {
        try
        {
            var last = await feed.LastChange(merchant, CancellationToken.None);
            var places = waiters.Where(waiter => waiter.Seen != last).GroupBy(waiter => waiter.Place);
            await Parallel.ForEachAsync(
                places,
                new ParallelOptions { MaxDegreeOfParallelism = ReadsAtOnce },
                async (place, _) =>
                {
                    var (after, limit, markets) = place.Key;
                    var found = await feed.Changes(merchant, after, limit, markets, CancellationToken.None);
                    foreach (var waiter in place)
                        waiter.Take(found, last);
                });
        }
        catch (Exception e)
        {
            foreach (var waiter in waiters)
                waiter.Fail(e);
        }
    }
}
