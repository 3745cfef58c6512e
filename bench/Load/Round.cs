namespace OrderGrains.Bench.Load;

/// <summary>What one contestant did in one round.</summary>
internal sealed class Round
{
    private readonly long[] _ticks;

    /// <param name="seconds">From the first request to the last answer.</param>
    /// <param name="ticks">How long each request took.</param>
    public Round(double seconds, IEnumerable<long> ticks)
    {
        _ticks = [.. ticks];
        Array.Sort(_ticks);
        Rate = _ticks.Length / seconds;
    }

    /// <summary>Answers in the round.</summary>
    public int Count => _ticks.Length;

    /// <summary>Answers per second.</summary>
    public double Rate { get; }

    /// <summary>The time below which that share of the answers came, in milliseconds.</summary>
    public double Percentile(double share) =>
        _ticks.Length == 0 ? double.NaN : _ticks[(int)(share * (_ticks.Length - 1))] * 1000.0 / System.Diagnostics.Stopwatch.Frequency;
}
