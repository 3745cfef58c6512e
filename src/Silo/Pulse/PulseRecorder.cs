using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using OrderGrains.Telemetry;
using OrderGrains.Values;

namespace OrderGrains.Silo.Pulse;

/// <summary>
/// Listens to this process's instruments and orders while somebody looks, and for a minute after: nobody pays for what nobody sees. What it
/// gives are sums since it began, or, of what counts by itself, since the process did; who reads twice has the rate.
/// </summary>
internal sealed class PulseRecorder : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private const int CountedOrders = 2_000;

    private const int HottestOrders = 20;

    private readonly ConcurrentDictionary<(Instrument Instrument, string? First, string? Second), PulseSum> _sums = [];
    private readonly HotOrders _hot = new(CountedOrders);
    private readonly Lock _lock = new();
    private readonly ITimer _idle;
    private MeterListener? _listener;

    public PulseRecorder(TimeProvider time) =>
        _idle = time.CreateTimer(_ => Stop(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

    /// <summary>What was measured since the first of the calls that followed each other within a minute.</summary>
    public ValueList<PulseSeries> Read()
    {
        lock (_lock)
        {
            (_listener ??= Listen()).RecordObservableInstruments();
            _idle.Change(Patience, Timeout.InfiniteTimeSpan);
        }

        return _sums.Values.Select(sum => sum.Read()).ToValueList();
    }

    /// <summary>The orders that changed most since then.</summary>
    public ValueList<HotOrder> Hottest() => _hot.Top(HottestOrders);

    public void Dispose()
    {
        Stop();
        _idle.Dispose();
    }

    private void Stop()
    {
        lock (_lock)
        {
            ChangedOrders.Changed -= _hot.Count;
            _listener?.Dispose();
            _listener = null;
            _sums.Clear();
            _hot.Clear();
        }
    }

    private MeterListener Listen()
    {
        var listener = new MeterListener
        {
            InstrumentPublished = static (instrument, listener) =>
            {
                if (instrument.Meter.Name == InstrumentTable.Name
                    && InstrumentTable.Rows.FirstOrDefault(row => row.Name == instrument.Name) is { } row)
                    listener.EnableMeasurementEvents(instrument, row);
            },
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, row) => Add(instrument, value, tags, row));
        listener.SetMeasurementEventCallback<int>((instrument, value, tags, row) => Add(instrument, value, tags, row));
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, row) => Add(instrument, value, tags, row));
        listener.Start();
        ChangedOrders.Changed += _hot.Count;
        return listener;
    }

    /// <summary>Rows have two labels at most, of closed sets: there are not many series.</summary>
    private void Add(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags, object? row)
    {
        var first = tags.Length > 0 ? tags[0].Value as string : null;
        var second = tags.Length > 1 ? tags[1].Value as string : null;
        _sums.GetOrAdd((instrument, first, second), Begin, (InstrumentRow)row!).Add(value);
    }

    private static PulseSum Begin((Instrument Instrument, string? First, string? Second) key, InstrumentRow row) =>
        new(row, new[] { key.First, key.Second }.OfType<string>().ToValueList(), key.Instrument.IsObservable);
}
