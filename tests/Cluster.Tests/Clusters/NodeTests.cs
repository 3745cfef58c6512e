using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using OrderGrains.Cluster.Tests.Support;
using OrderGrains.Postgres.Server;
using Xunit.Abstractions;

namespace OrderGrains.Cluster.Tests.Clusters;

/// <summary>Nodes on one PostgreSQL, some of which come to harm.</summary>
public sealed class NodeTests(ITestOutputHelper output) : IAsyncLifetime
{
    private const int OrderCount = 40;

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
    public async Task Requests_ThroughBothNodes_ReachTheSameOrder()
    {
        var nodes = await Nodes(2);
        string[] ids = TestOrders.Ids("both", 8);
        await TestOrders.Create(nodes[0], ids);

        for (var round = 0; round < 4; round++)
        {
            foreach (var id in ids)
            {
                var version = await TestOrders.ChangeSurely(nodes[round % 2], id, $"{round}");

                Assert.Equal(round + 2, version);
                Assert.Equal(version, await TestOrders.ReadSurely(nodes[(round + 1) % 2], id));
            }
        }

        Assert.Equal(HttpStatusCode.OK, await ReadWithToken(nodes[1], await Token(nodes[0])));
        Assert.Equal(HttpStatusCode.OK, await ReadWithToken(nodes[0], await Token(nodes[1])));
    }

    [Fact]
    public async Task Kill9_OneOfThree_ItsOrdersAnswerAgainWithAllThatWasAcknowledged()
    {
        var nodes = await Nodes(3);
        var ids = TestOrders.Ids("killed", OrderCount);
        await TestOrders.Create(nodes[2], ids);
        Assert.All(await ChangeAll(nodes[2], ids, "before"), version => Assert.Equal(2, version));

        await nodes[2].Kill();
        var clock = Stopwatch.StartNew();
        var versions = await ChangeAll(nodes[0], ids, "after");

        output.WriteLine($"All orders answer again after {clock.Elapsed.TotalSeconds:0.0} s.");
        Assert.All(versions, version => Assert.Equal(3, version));
        Assert.All(await ReadAll(nodes[1], ids), version => Assert.Equal(3, version));
    }

    [Fact]
    public async Task Freeze_OneOfThree_NeitherWritesNorMisleadsWhenItWakesUp()
    {
        // Settled at once, so that the node answers from memory when it is frozen; the argument for deaths needs no time to settle.
        var nodes = await Nodes(3, ("Cluster:SettleTime", "00:00:00.1"));
        var (alive, frozen) = (nodes[0], nodes[2]);
        var ids = TestOrders.Ids("frozen", OrderCount);
        await TestOrders.Create(frozen, ids);
        await ChangeAll(frozen, ids, "before");

        await frozen.Freeze();
        var lateReads = ids.Select(id => TestOrders.Read(frozen, id)).ToArray();
        var lateChanges = ids.Select(id => TestOrders.Change(frozen, id, "late")).ToArray();
        var clock = Stopwatch.StartNew();
        var versions = await ChangeAll(alive, ids, "after");
        output.WriteLine($"All orders answer again after {clock.Elapsed.TotalSeconds:0.0} s.");
        await frozen.Thaw();

        Assert.All(versions, version => Assert.Equal(3, version));
        Assert.All(await Task.WhenAll(lateReads), version => Assert.True(version is null or >= 3, $"A stale read: {version}"));
        var late = await Task.WhenAll(lateChanges);
        for (var i = 0; i < ids.Length; i++)
        {
            var history = await TestOrders.History(alive, ids[i]);
            Assert.Equal(["before", "after"], history.Take(2));
            Assert.True(late[i] is null || history.Count(value => value == "late") == 1, "An acknowledged change is not there once.");
        }
    }

    [Fact]
    public async Task Start_AfterAllWereKilled_PassesOverWhatTheyLeft()
    {
        var nodes = await Nodes(2);
        var ids = TestOrders.Ids("crashed", OrderCount);
        await TestOrders.Create(nodes[0], ids);
        await Task.WhenAll(nodes.Select(node => node.Kill()));

        var clock = Stopwatch.StartNew();
        var next = await Nodes(1);

        output.WriteLine($"The next node takes requests after {clock.Elapsed.TotalSeconds:0.0} s.");
        Assert.All(await ChangeAll(next[0], ids, "after"), version => Assert.Equal(2, version));
    }

    [Fact]
    public async Task Stop_OneOfThreeUnderLoad_FailsNoRequest()
    {
        var nodes = await Nodes(3);
        var ids = TestOrders.Ids("stopped", OrderCount);
        await TestOrders.Create(nodes[2], ids);
        using var over = new CancellationTokenSource();
        var load = ids.Select((id, number) => Task.Run(() => Load(nodes[number % 2], id, over.Token))).ToArray();

        var stopped = nodes[2].Stop();
        while (await nodes[2].IsReady())
            await Task.Yield();
        Assert.False(stopped.IsCompleted, "The node ended without having been unready before.");
        var exitCode = await stopped;
        await ChangeAll(nodes[0], ids, "after the stop");
        await over.CancelAsync();

        var failures = (await Task.WhenAll(load)).Sum();
        Assert.Equal(0, exitCode);
        Assert.Equal(0, failures);
    }

    private static async Task<int> Load(ClusterProcess at, string id, CancellationToken cancellationToken)
    {
        var failures = 0;
        for (var i = 0; !cancellationToken.IsCancellationRequested; i++)
            failures += await TestOrders.Change(at, id, $"load {i}") is null || await TestOrders.Read(at, id) is null ? 1 : 0;
        return failures;
    }

    private static Task<long[]> ChangeAll(ClusterProcess at, string[] ids, string value) =>
        Task.WhenAll(ids.Select(id => TestOrders.ChangeSurely(at, id, value)));

    private static Task<long[]> ReadAll(ClusterProcess at, string[] ids) =>
        Task.WhenAll(ids.Select(id => TestOrders.ReadSurely(at, id)));

    private static async Task<string> Token(ClusterProcess at)
    {
        using var form = new FormUrlEncodedContent(
            [new("grant_type", "client_credentials"), new("client_id", "demo-client"), new("client_secret", "demo-secret")]);
        using var response = await at.Client.PostAsync(new Uri("/oauth/token", UriKind.Relative), form);
        return (string)(await response.Content.ReadFromJsonAsync<JsonObject>())!["access_token"]!;
    }

    private static async Task<HttpStatusCode> ReadWithToken(ClusterProcess at, string token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/orders/xYZkjABcde");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var response = await at.Client.SendAsync(request);
        return response.StatusCode;
    }

    private async Task<ClusterProcess[]> Nodes(int count, params (string Key, string Value)[] settings)
    {
        var nodes = await ClusterProcess.Nodes(_server.ConnectionString(), count, settings);
        _processes.AddRange(nodes);
        return nodes;
    }
}
