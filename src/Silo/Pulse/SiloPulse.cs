using OrderGrains.Values;

namespace OrderGrains.Silo.Pulse;

/// <summary>What a silo does at the moment.</summary>
/// <param name="Silo">Its address, as the cluster's members name it.</param>
/// <param name="At">When, by its clock; UTC.</param>
/// <param name="Memory">Bytes its process holds.</param>
/// <param name="Series">What its instruments have measured.</param>
/// <param name="Hottest">The orders it has seen change most.</param>
[GenerateSerializer, Immutable, Alias("og.siloPulse")]
public sealed record SiloPulse(
    [property: Id(0)] string Silo,
    [property: Id(1)] DateTimeOffset At,
    [property: Id(2)] long Memory,
    [property: Id(3)] ValueList<PulseSeries> Series,
    [property: Id(130)] ValueList<HotOrder> Hottest = default);
