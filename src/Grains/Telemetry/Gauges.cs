using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace OrderGrains.Telemetry;

/// <summary>An instrument that asks whoever is there for the value at the moment somebody looks; nobody pays while nobody does.</summary>
public sealed class Gauges<T>
    where T : struct
{
    private readonly ConcurrentDictionary<object, Func<Measurement<T>>> _sources = [];

    private Gauges()
    {
    }

    internal static Gauges<T> Create(Meter meter, InstrumentRow row)
    {
        var gauges = new Gauges<T>();
        meter.CreateObservableGauge(row.Name, gauges.Read, row.Unit, row.Counts);
        return gauges;
    }

    /// <summary>Asks a source from now on, until what is returned is disposed of.</summary>
    public IDisposable Watch(Func<Measurement<T>> read)
    {
        var source = new Source(this);
        _sources[source] = read;
        return source;
    }

    private IEnumerable<Measurement<T>> Read() => _sources.Values.Select(read => read());

    private sealed class Source(Gauges<T> gauges) : IDisposable
    {
        public void Dispose() => gauges._sources.TryRemove(this, out _);
    }
}
