using System.Diagnostics;
using OrderGrains.Faults.Load;

namespace OrderGrains.Faults.Regimes;

/// <summary>Waits until clients have been told enough, so that no run depends on what its machine can do in a time.</summary>
/// <param name="load">The clients.</param>
internal sealed class Progress(Workload load)
{
    /// <summary>When a load counts as stuck: far longer than any machine takes.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    private int _before;

    /// <summary>From now on, what is acknowledged counts.</summary>
    public void Begin() => _before = load.Acknowledged;

    /// <summary>Returns once so many updates have been acknowledged since <see cref="Begin"/>.</summary>
    /// <exception cref="TimeoutException">They were not, for minutes; the message says how many were.</exception>
    public Task Until(int count, string since) => Until(count, () => load.Acknowledged - _before, since);

    /// <summary>Returns once so many updates have been acknowledged in all.</summary>
    /// <exception cref="TimeoutException">They were not, for minutes; the message says how many were.</exception>
    public Task UntilInAll(int count) => Until(count, () => load.Acknowledged, "in all");

    private static async Task Until(int count, Func<int> made, string since)
    {
        for (var start = Stopwatch.GetTimestamp(); made() < count; await Task.Delay(Pause))
        {
            if (Stopwatch.GetElapsedTime(start) > Patience)
            {
                throw new TimeoutException(
                    $"Only {made()} of {count} updates were acknowledged {since}, after a wait of {Patience.TotalMinutes} minutes.");
            }
        }
    }
}
