using System.Diagnostics;

namespace OrderGrains.Bench.Load;

/// <summary>Workers that each do the next thing when the last is done, until the time is over.</summary>
internal static class ClosedLoop
{
    /// <param name="workers">How many.</param>
    /// <param name="duration">For how long a new thing is begun.</param>
    /// <param name="step">Does one thing for the worker of that number, with a random number of its own.</param>
    public static async Task<Round> Run(int workers, TimeSpan duration, Func<int, uint, ValueTask> step)
    {
        var start = Stopwatch.GetTimestamp();
        var end = start + (long)(duration.TotalSeconds * Stopwatch.Frequency);
        var latencies = await Task.WhenAll(Enumerable.Range(0, workers).Select(worker => Task.Run(() => Work(worker, end, step))));
        return new Round(Stopwatch.GetElapsedTime(start).TotalSeconds, latencies.SelectMany(ticks => ticks));
    }

    private static async Task<List<long>> Work(int worker, long end, Func<int, uint, ValueTask> step)
    {
        var latencies = new List<long>(16 * 1024);
        var random = new XorShift(worker);
        for (var begin = Stopwatch.GetTimestamp(); begin < end;)
        {
            await step(worker, random.Next());
            var now = Stopwatch.GetTimestamp();
            latencies.Add(now - begin);
            begin = now;
        }

        return latencies;
    }
}
