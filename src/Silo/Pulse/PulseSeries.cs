using OrderGrains.Values;

namespace OrderGrains.Silo.Pulse;

/// <summary>What one instrument has measured under one set of labels since somebody began to look.</summary>
/// <param name="Name">The instrument, as <see cref="OrderGrains.Telemetry.InstrumentTable"/> names it.</param>
/// <param name="Labels">Values of its labels, in the order of its row; empty for what has none.</param>
/// <param name="Count">How many measurements there were.</param>
/// <param name="Sum">Their sum; of what is asked how it stands, the last one.</param>
/// <param name="Buckets">Of a histogram, how many fell below each of its row's bounds, and at last above all; else empty.</param>
[GenerateSerializer, Immutable, Alias("og.pulseSeries")]
public sealed record PulseSeries(
    [property: Id(0)] string Name,
    [property: Id(1)] ValueList<string> Labels,
    [property: Id(2)] long Count,
    [property: Id(3)] double Sum,
    [property: Id(4)] ValueList<long> Buckets);
