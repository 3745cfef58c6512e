using System.Globalization;
using Npgsql;
using OrderGrains.Cluster.Tests.Support;
using OrderGrains.Postgres.Server;

namespace OrderGrains.Cluster.Tests.Clusters;

/// <summary>
/// Processes whose clock is not the database's. It is the database that is given another, by a function that comes before its own: to the
/// process that asks it, that is the same.
/// </summary>
public sealed class ClockTests : IAsyncLifetime
{
    private PostgresServer _server = null!;

    private string Database =>
        new NpgsqlConnectionStringBuilder(_server.ConnectionString()) { Options = "-c search_path=clocks,public,pg_catalog" }.ToString();

    public async Task InitializeAsync()
    {
        _server = await PostgresServer.StartNewAsync();
        await _server.AskAsync("CREATE SCHEMA clocks");
    }

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Theory]
    [InlineData("Node", 300, "ahead of")]
    [InlineData("Node", -300, "behind")]
    [InlineData("Node", 172_800, "ahead of")]
    [InlineData("Client", -300, "behind")]
    public async Task Start_WithAClockThatIsOff_SaysSoInOneLineAndTouchesNothing(string mode, int seconds, string side)
    {
        await SetProcessesAhead(seconds);

        var (exitCode, error) = await ClusterProcess.Fail(
            "Api", ("Mode", mode), ("Database", Database), ("Cluster:Tls:Enabled", "false"), ("Cluster:AdvertisedAddress", "127.0.0.1"),
            ("Cluster:SiloPort", "0"), ("Cluster:GatewayPort", "0"));

        Assert.Equal(1, exitCode);
        var line = Assert.Single(error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains($"{side} the database's", line, StringComparison.Ordinal);
        Assert.Equal(0L, await _server.AskAsync("SELECT count(*) FROM pg_tables WHERE tablename = 'orders'"));
    }

    [Fact]
    public async Task ClockOfANode_ThatGoesWrongAndIsSetRight_MakesItUnreadyMeanwhileAndNoMore()
    {
        await SetProcessesAhead(0);
        await using var node = await ClusterProcess.Node(Database);
        await TestOrders.Create(node, ["clock"]);
        await Until(node, ready: true);

        await SetProcessesAhead(3600);
        await Until(node, ready: false);
        Assert.Equal(2, await TestOrders.ChangeSurely(node, "clock", "while it is wrong"));
        await SetProcessesAhead(0);
        await Until(node, ready: true);

        Assert.Equal(3, await TestOrders.ChangeSurely(node, "clock", "after"));
    }

    [Fact]
    public async Task Start_AloneWithAClockThatIsOff_ServesAllTheSame()
    {
        await SetProcessesAhead(172_800);
        using var folder = new TempFolder();

        await using var alone = await ServiceProcess.Start(folder.Path, database: Database);

        using var client = alone.Client();
        using var response = await client.GetAsync(new Uri("/health/ready", UriKind.Relative));
        Assert.True(response.IsSuccessStatusCode);
    }

    private static async Task Until(ClusterProcess node, bool ready)
    {
        while (await node.IsReady() != ready)
            await Task.Yield();
    }

    private Task<object?> SetProcessesAhead(int seconds) => _server.AskAsync(string.Create(
        CultureInfo.InvariantCulture,
        $"""
        CREATE OR REPLACE FUNCTION clocks.clock_timestamp() RETURNS timestamptz LANGUAGE sql VOLATILE AS
            'SELECT pg_catalog.clock_timestamp() - interval ''{seconds} seconds'''
        """));
}
