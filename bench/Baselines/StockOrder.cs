namespace OrderGrains.Bench.Baselines;

/// <summary>What the stock grain stores.</summary>
public sealed class StockOrder
{
    public long Version { get; set; }

    public string Document { get; set; } = "";
}
