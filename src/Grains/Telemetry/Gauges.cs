using System.Diagnostics.Metrics;
using System.Runtime.CompilerServices;

namespace OrderGrains.Telemetry;

/// <summary>
/// An instrument that asks whoever is there for the value at the moment somebody looks; nobody pays while nobody does. Who is gone without
/// a word, as what a killed process held is in a simulation, is not kept for its sake.
/// </summary>
public sealed class Gauges<T>
    where T : struct
{
    private readonly ConditionalWeakTable<Source, Func<Measurement<T>>> _sources = [];

    private Gauges()
    {
    }

    internal static Gauges<T> Create(Meter meter, InstrumentRow row)
    {
        var gauges = new Gauges<T>();
        meter.CreateObservableGauge(row.Name, gauges.Read, row.Unit, row.Counts);
        return gauges;
    }

    /// <summary>Asks a source from now on, until what is returned is disposed of, or nobody holds it any more.</summary>
    public IDisposable Watch(Func<Measurement<T>> read)
    {
        var source = new Source(this);
        _sources.Add(source, read);
        return source;
    }

    private IEnumerable<Measurement<T>> Read() => _sources.Select(source => source.Value());

    private sealed class Source(Gauges<T> gauges) : IDisposable
    {
        public void Dispose() => gauges._sources.Remove(this);
    }
}
