using OrderGrains.Telemetry;
using OrderGrains.Values;

namespace OrderGrains.Silo.Pulse;

/// <summary>Adds up the measurements of one series. Measurements come from many threads.</summary>
/// <param name="row">The instrument's.</param>
/// <param name="labels">Values of its labels.</param>
/// <param name="isAsked">Whether the instrument tells, when it is asked, how things stand, instead of what has happened.</param>
internal sealed class PulseSum(InstrumentRow row, ValueList<string> labels, bool isAsked)
{
    private readonly Lock _lock = new();
    private readonly long[] _buckets = row.Kind == InstrumentKind.Histogram ? new long[row.Buckets.Count + 1] : [];
    private long _count;
    private double _sum;

    public void Add(double value)
    {
        lock (_lock)
        {
            _count++;
            _sum = isAsked ? value : _sum + value;
            if (_buckets.Length > 0)
                _buckets[Bucket(value)]++;
        }
    }

    public PulseSeries Read()
    {
        lock (_lock)
            return new(row.Name, labels, _count, _sum, [.. _buckets]);
    }

    private int Bucket(double value)
    {
        var bucket = 0;
        while (bucket < row.Buckets.Count && value > row.Buckets[bucket])
            bucket++;
        return bucket;
    }
}
