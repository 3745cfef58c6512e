using System.Diagnostics.Metrics;

namespace OrderGrains.Telemetry;

/// <summary>
/// A counter of what happens so often that handing each time to whoever listens would be felt: it counts by itself, under the values of its
/// two labels, and tells when somebody looks.
/// </summary>
public sealed class Tally
{
    private readonly KeyValuePair<string, object?>[][] _labels;
    private readonly int _seconds;
    private readonly long[] _counts;

    internal Tally(Meter meter, InstrumentRow row)
    {
        var (first, second) = (row.Labels[0], row.Labels[1]);
        _seconds = second.Values.Count;
        _labels = [.. first.Tags().SelectMany(_ => second.Tags(), (one, other) => new[] { one, other })];
        _counts = new long[_labels.Length];
        meter.CreateObservableCounter(row.Name, Read, row.Unit, row.Counts);
    }

    /// <summary>It has happened once more.</summary>
    /// <param name="first">Which of the first label's values holds, from 0.</param>
    /// <param name="second">Which of the second's.</param>
    public void Add(int first, int second) => Interlocked.Increment(ref _counts[(first * _seconds) + second]);

    /// <summary>What has never happened is not told of.</summary>
    private IEnumerable<Measurement<long>> Read()
    {
        for (var i = 0; i < _counts.Length; i++)
        {
            if (Interlocked.Read(ref _counts[i]) is > 0 and var count)
                yield return new(count, _labels[i]);
        }
    }
}
