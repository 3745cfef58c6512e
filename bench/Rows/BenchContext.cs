using OrderGrains.Bench.Servers;

namespace OrderGrains.Bench.Rows;

/// <summary>What all groups of rows share in one run.</summary>
internal sealed record BenchContext(BenchOptions Options, Workspace Workspace)
{
    /// <summary>Orders that the random workloads spread over.</summary>
    public const int Orders = 10_000;

    public static void Say(string what) => Console.Error.WriteLine($"{DateTime.Now:HH:mm:ss}  {what}");
}
