using System.Diagnostics.Metrics;

namespace OrderGrains.Telemetry;

/// <summary>How many commits share a transaction, how long that takes, and how many wait; each engine's store measures its own.</summary>
/// <param name="engine">One of <see cref="Labels.Engine"/>.</param>
public sealed class BatchMetrics(string engine)
{
    private static readonly Histogram<long> Size = InstrumentTable.BatchSize.Histogram<long>();
    private static readonly Histogram<double> Duration = InstrumentTable.BatchDuration.Histogram<double>();
    private static readonly Gauges<long> Waiting = InstrumentTable.BatchWaiting.Gauge<long>();

    private readonly KeyValuePair<string, object?> _engine = new(Labels.Engine.Name, engine);

    /// <summary>Whether anybody listens.</summary>
    public static bool IsEnabled => Duration.Enabled;

    /// <param name="commits">How many commits it had.</param>
    /// <param name="took">How long it took.</param>
    public void Ended(int commits, TimeSpan took)
    {
        Size.Record(commits, _engine);
        Duration.Record(took.TotalSeconds, _engine);
    }

    /// <summary>Asks a store from now on how many wait, until what is returned is disposed of.</summary>
    /// <param name="engine">One of <see cref="Labels.Engine"/>.</param>
    /// <param name="waiting">Tells it.</param>
    public static IDisposable Watch(string engine, Func<int> waiting)
    {
        var tag = new KeyValuePair<string, object?>(Labels.Engine.Name, engine);
        return Waiting.Watch(() => new(waiting(), tag));
    }
}
