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
    public Task Until(int count, string since) =>
        Until(count, () => load.Acknowledged - _before, $"updates were acknowledged {since}");

    /// <summary>Returns once so many updates have been acknowledged in all.</summary>
    /// <exception cref="TimeoutException">They were not, for minutes; the message says how many were.</exception>
    public Task UntilInAll(int count) => Until(count, () => load.Acknowledged, "updates were acknowledged in all");

    /// <summary>Returns once something has happened so often.</summary>
    /// <param name="count">How often.</param>
    /// <param name="made">How often it has by now.</param>
    /// <param name="what">What, for the message.</param>
    /// <exception cref="TimeoutException">It did not, for minutes; the message says how often it did.</exception>
    public static async Task Until(int count, Func<long> made, string what)
    {
        for (var start = Stopwatch.GetTimestamp(); made() < count; await Task.Delay(Pause))
        {
            if (Stopwatch.GetElapsedTime(start) > Patience)
            {
                throw new TimeoutException($"Only {made()} of {count} {what}, after a wait of {Patience.TotalMinutes} minutes.");
            }
        }
    }
}
