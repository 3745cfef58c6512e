using System.Net.Http.Json;
using System.Text.Json.Nodes;
using OrderGrains.Cluster.Tests.Support;
using OrderGrains.Postgres.Server;

namespace OrderGrains.Cluster.Tests.Clusters;

/// <summary>What the console tells of a cluster and has it do, by a front-end that is no member of it.</summary>
public sealed class ConsoleTests : IAsyncLifetime
{
    private readonly List<ClusterProcess> _processes = [];
    private PostgresServer _server = null!;

    public async Task InitializeAsync() => _server = await PostgresServer.StartNewAsync();

    public async Task DisposeAsync()
    {
        foreach (var process in _processes)
            await process.DisposeAsync();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task Cluster_OfTwoNodes_TellsOfBothAndDrainsTheOneThatIsNamed()
    {
        var nodes = await ClusterProcess.Nodes(_server.ConnectionString(), 2);
        _processes.AddRange(nodes);
        var frontEnd = await ClusterProcess.FrontEnd(_server.ConnectionString());
        _processes.Add(frontEnd);
        var ids = TestOrders.Ids("console", 8);
        await TestOrders.Create(frontEnd, ids);
        using var console = new HttpClient { BaseAddress = frontEnd.Address };
        await SignIn(console);

        var silos = await Silos(console);
        Assert.Equal(2, silos.Count);
        await TestOrders.ChangeSurely(frontEnd, ids[0], "measured");
        silos = await Silos(console);
        Assert.All(silos, silo => Assert.NotNull(silo["memory"]));
        Assert.Contains(silos, silo => silo["series"]!.AsArray().Any(one => (string)one!["name"]! == "ordergrains.order.commands"));

        // The first seen is the first that was started.
        using var answer = await console.PostAsJsonAsync("/console/api/cluster/drain", new { silo = (string)silos[1]["address"]! });
        Assert.Equal(202, (int)answer.StatusCode);

        Assert.Equal(0, await nodes[1].Ended());
        foreach (var id in ids)
            Assert.InRange(await TestOrders.ReadSurely(frontEnd, id), 1, 2);
        Assert.True(await nodes[0].IsReady());
    }

    private static async Task SignIn(HttpClient console)
    {
        using var answer = await console.PostAsJsonAsync("/console/session", new { key = "demo-key" });
        answer.EnsureSuccessStatusCode();
        var session = (await console.GetFromJsonAsync<JsonNode>("/console/session"))!;
        console.DefaultRequestHeaders.Add("X-Console-Token", (string)session["token"]!);
    }

    private static async Task<List<JsonNode>> Silos(HttpClient console)
    {
        var cluster = (await console.GetFromJsonAsync<JsonNode>("/console/api/cluster"))!;
        return [.. cluster["silos"]!.AsArray().Where(silo => (string)silo!["status"]! == "Active").OfType<JsonNode>()];
    }
}
