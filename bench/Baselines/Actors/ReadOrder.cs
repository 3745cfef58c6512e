namespace OrderGrains.Bench.Baselines.Actors;

/// <summary>Asks an order's actor for its document.</summary>
internal sealed record ReadOrder
{
    public static ReadOrder Instance { get; } = new();
}
