using OrderGrains.Bench.Contestants;
using OrderGrains.Bench.Load;
using OrderGrains.Bench.Report;
using OrderGrains.Bench.Servers;

namespace OrderGrains.Bench.Rows;

/// <summary>
/// What an update costs the silos of a cluster, by how many they are; each has the same number of connections to serve. Then how long
/// orders are away when silos are lost.
/// </summary>
internal static class ClusterRows
{
    private const int ConnectionsPerSilo = 32;
    private const string Seconds = "s";

    public static async Task<IReadOnlyList<Row>> Measure(BenchContext context)
    {
        await using var databases = await Databases.Start(context.Workspace.Folder("clusters"));
        List<(IContestant Contestant, Workload Workload)> entries = [];
        List<Cluster> clusters = [];
        try
        {
            foreach (var silos in new[] { 1, 2, 4 })
            {
                BenchContext.Say($"cluster of {silos}: creating {BenchContext.Orders} orders");
                var database = await databases.Create($"cluster_of_{silos}");
                clusters.Add(await Cluster.Start(context.Workspace, database, silos, BenchContext.Orders));
                entries.Add((clusters[^1], new Workload(ConnectionsPerSilo * silos, BenchContext.Orders)));

                // The runtime recompiles by how often something has run, in each silo for itself.
                await clusters[^1].Run(entries[^1].Workload, TimeSpan.FromSeconds(context.Options.WarmUp * silos));
            }

            BenchContext.Say("clusters of 1, 2 and 4");
            var standings = await Contest.Run(context.Options, entries);
            return
            [
                .. standings.SelectMany((standing, i) => Rows(standing, clusters[i], clusters[0])),
                await Loss(clusters[^1], "a killed silo's orders answer again", silo => silo.Dispose(), limit: 5),
                await Loss(clusters[^1], "a hung silo's orders answer again", silo => silo.Hang(), limit: 15),
            ];
        }
        finally
        {
            clusters.ForEach(cluster => cluster.Dispose());
        }
    }

    private static async Task<Row> Loss(Cluster cluster, string what, Action<ServerProcess> loss, double limit)
    {
        const int Orders = 256;
        BenchContext.Say(what);
        var time = await cluster.Lose(loss, Orders);
        return new()
        {
            Name = $"cluster on PostgreSQL: {what}",
            Against = $"loss to answer, {Orders} orders",
            Figure = time.TotalSeconds,
            Unit = Seconds,
            Bar = new Bar(limit, null, Seconds, AtMost: true),
        };
    }

    private static IEnumerable<Row> Rows(Standing standing, Cluster cluster, Cluster first)
    {
        var name = $"cluster on PostgreSQL, random orders, {ConnectionsPerSilo} per silo";
        var (costs, firsts) = (cluster.Costs.TakeLast(standing.Rounds.Count), first.Costs.TakeLast(standing.Rounds.Count));
        yield return Row.Of(name, standing) with
        {
            Against = "processor time of all silos per update",
            Figure = Standing.Median(costs),
            Unit = "µs",
        };
        if (cluster != first)
        {
            yield return Row.Of(name, standing) with
            {
                Against = $"the same of {first.Name}",
                Figure = Standing.Median(costs.Zip(firsts, (mine, theirs) => mine / theirs)),
            };
        }
    }
}
