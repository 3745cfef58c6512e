using System.Diagnostics.Metrics;

namespace OrderGrains.Telemetry;

/// <summary>An instrument, as <see cref="InstrumentTable"/> lists it.</summary>
/// <param name="Name">Its name, as OpenTelemetry names metrics.</param>
/// <param name="Kind">How its measurements add up.</param>
/// <param name="Unit">Its unit in UCUM, such as <c>s</c>, or what it counts in braces.</param>
/// <param name="Counts">What it measures; a sentence without a full stop.</param>
/// <param name="Labels">The labels of its measurements.</param>
public sealed record InstrumentRow(string Name, InstrumentKind Kind, string Unit, string Counts, params IReadOnlyList<Label> Labels)
{
    /// <summary>Upper bounds of a histogram's buckets; what is measured in seconds has some where none are given.</summary>
    public IReadOnlyList<double> Buckets { get; init; } = Unit == "s"
        ? [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300, 1800]
        : [1, 2, 4, 8, 16, 32, 64, 128, 256, 512];

    internal Counter<long> Counter() => Of(InstrumentKind.Counter).CreateCounter<long>(Name, Unit, Counts);

    internal Tally Tally() => new(Of(InstrumentKind.Counter), this);

    /// <param name="read">Gives the present count, when somebody looks.</param>
    internal ObservableUpDownCounter<long> UpDownCounter(Func<long> read) =>
        Of(InstrumentKind.UpDownCounter).CreateObservableUpDownCounter(Name, read, Unit, Counts);

    internal Histogram<T> Histogram<T>()
        where T : struct => Of(InstrumentKind.Histogram).CreateHistogram(
        Name, Unit, Counts, advice: new InstrumentAdvice<T> { HistogramBucketBoundaries = [.. Buckets.Select(Bound<T>)] });

    internal Gauges<T> Gauge<T>()
        where T : struct => Gauges<T>.Create(Of(InstrumentKind.Gauge), this);

    private static T Bound<T>(double bound) => (T)Convert.ChangeType(bound, typeof(T), System.Globalization.CultureInfo.InvariantCulture);

    private Meter Of(InstrumentKind kind) =>
        kind == Kind ? InstrumentTable.Meter : throw new InvalidOperationException($"{Name} is a {Kind} and no {kind}.");
}
