using OrderGrains.Bench.Load;

namespace OrderGrains.Bench.Rows;

/// <summary>Which orders updates go to. Each is measured with every number of connections.</summary>
/// <param name="Name">As the table names it.</param>
/// <param name="Orders">How many.</param>
/// <param name="Zipf">How often each; null for all alike.</param>
internal sealed record UpdateLoad(string Name, int Orders, Zipf? Zipf = null)
{
    public static readonly IReadOnlyList<int> Connections = [8, 64, 128];

    public static readonly UpdateLoad Random = new("random orders", BenchContext.Orders);

    public static readonly UpdateLoad Skewed = new("Zipf orders", BenchContext.Orders, new Zipf(BenchContext.Orders));

    public static readonly UpdateLoad Hot = new("one hot order", Orders: 1);

    public static readonly IReadOnlyList<UpdateLoad> All = [Random, Skewed, Hot];

    public Workload At(int connections) => new(connections, Orders, Zipf: Zipf);
}
