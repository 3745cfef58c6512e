namespace OrderGrains.Bench.Baselines;

/// <summary>
/// What the stock grain stores. <c>[GenerateSerializer]</c>, which Orleans' documentation puts on every state, also permits the provider's
/// JSON to read the type again.
/// </summary>
[GenerateSerializer, Alias("bench.StockOrder")]
public sealed class StockOrder
{
    [Id(0)] public long Version { get; set; }

    [Id(1)] public string Document { get; set; } = "";
}
