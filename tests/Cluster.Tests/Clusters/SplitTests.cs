using OrderGrains.Cluster.Tests.Support;
using OrderGrains.Postgres.Server;

namespace OrderGrains.Cluster.Tests.Clusters;

/// <summary>Silos behind a front-end that has none.</summary>
public sealed class SplitTests
{
    [Fact]
    public async Task FrontEnd_WhenOneOfItsSilosIsKilled_GoesOnAnswering()
    {
        await using var server = await PostgresServer.StartNewAsync();
        var database = server.ConnectionString();
        await using var first = await ClusterProcess.Silo(database);
        await using var second = await ClusterProcess.Silo(database);
        await using var front = await ClusterProcess.FrontEnd(database);
        var ids = TestOrders.Ids("split", 20);
        await TestOrders.Create(front, ids);

        await first.Kill();
        var versions = await Task.WhenAll(ids.Select(id => TestOrders.ChangeSurely(front, id, "after")));

        Assert.All(versions, version => Assert.Equal(2, version));
        Assert.True(await front.IsReady());
        Assert.True(await second.IsReady());
    }
}
