using System.Diagnostics.Metrics;
using System.Runtime.CompilerServices;
using OrderGrains.Telemetry;

namespace OrderGrains.Tests.Telemetry;

/// <summary>What is asked for a value when somebody looks.</summary>
public sealed class GaugesTests : IDisposable
{
    private static readonly InstrumentRow Row = new("test.gauge", InstrumentKind.Gauge, "{thing}", "Things");

    private readonly Meter _meter = new("test");
    private readonly MeterListener _listener = new();
    private readonly List<long> _seen = [];
    private readonly Gauges<long> _gauges;

    public GaugesTests()
    {
        _gauges = Gauges<long>.Create(_meter, Row);
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (ReferenceEquals(instrument.Meter, _meter))
                listener.EnableMeasurementEvents(instrument);
        };
        _listener.SetMeasurementEventCallback<long>((_, value, _, _) => _seen.Add(value));
        _listener.Start();
    }

    [Fact]
    public void Watch_UntilDisposed_IsAsked()
    {
        using var kept = _gauges.Watch(() => new(1));
        var ended = _gauges.Watch(() => new(2));
        Assert.Equal([1, 2], Look().Order());

        ended.Dispose();

        Assert.Equal([1], Look());
    }

    [Fact]
    public void Watch_NobodyHoldsIt_IsNotKept()
    {
        var world = Abandoned();

        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();

        Assert.False(world.IsAlive);
        Assert.Empty(Look());
    }

    public void Dispose()
    {
        _listener.Dispose();
        _meter.Dispose();
    }

    /// <summary>Something that is asked of itself and holds what it would end that by, as a silo does.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private WeakReference Abandoned()
    {
        var world = new World();
        world.Watch = _gauges.Watch(() => new(world.Things));
        return new(world);
    }

    private List<long> Look()
    {
        _seen.Clear();
        _listener.RecordObservableInstruments();
        return _seen;
    }

    private sealed class World
    {
        public long Things { get; } = 3;

        public IDisposable? Watch { get; set; }
    }
}
