namespace OrderGrains.Silo.Pulse;

/// <summary>An order that is changed often.</summary>
/// <param name="Merchant">Whose it is.</param>
/// <param name="OrderId">The order.</param>
/// <param name="Changes">How often this silo has seen it change since somebody began to look, or some fewer.</param>
[GenerateSerializer, Immutable, Alias("og.hotOrder")]
public sealed record HotOrder([property: Id(0)] string Merchant, [property: Id(1)] string OrderId, [property: Id(2)] long Changes);
