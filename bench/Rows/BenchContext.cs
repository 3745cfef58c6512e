using OrderGrains.Bench.Contestants;
using OrderGrains.Bench.Servers;

namespace OrderGrains.Bench.Rows;

/// <summary>What all groups of rows share in one run.</summary>
internal sealed record BenchContext(BenchOptions Options, Workspace Workspace)
{
    /// <summary>Orders that the random workloads spread over.</summary>
    public const int Orders = 10_000;

    /// <summary>This project, as every row names it.</summary>
    public const string Project = "OrderGrains";

    public static void Say(string what) => Console.Error.WriteLine($"{DateTime.Now:HH:mm:ss}  {what}");

    /// <summary>A contestant on a server, with its orders in it.</summary>
    public static async Task<HttpContestant> Enter(string name, ServerProcess server)
    {
        var contestant = new HttpContestant(name, server.Address);
        Say($"{name}: creating {Orders} orders");
        await contestant.Seed(Orders);
        return contestant;
    }
}
