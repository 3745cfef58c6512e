using System.Net.Http.Json;
using System.Text.Json.Nodes;
using OrderGrains.Cluster.Tests.Support;
using OrderGrains.Postgres.Server;

namespace OrderGrains.Cluster.Tests.Commands;

/// <summary>What operators do to databases.</summary>
public sealed class DbTests : IAsyncLifetime, IAsyncDisposable
{
    private const int Orders = 12;

    private readonly TempFolder _folder = new();
    private PostgresServer _server = null!;

    private (string Key, string Value) Database => ("DATABASE", _server.ConnectionString());

    private (string Key, string Value)[] Shared =>
    [
        ("ORDERDATABASES__first", _server.ConnectionString()),
        ("ORDERDATABASES__second", _server.ConnectionString("second")),
    ];

    public async Task InitializeAsync() => _server = await PostgresServer.StartNewAsync();

    Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task Migrate_NewDatabase_HasTheSchemaAfterwards()
    {
        var migrate = await CommandProcess.Run([Database], "db", "migrate");

        Assert.Equal((0, "The databases have this program's schema.", ""), (migrate.ExitCode, migrate.Output.Trim(), migrate.Error.Trim()));
        Assert.Equal(0L, await _server.AskAsync("SELECT count(*) FROM orders"));
    }

    [Fact]
    public async Task Rebalance_ToASecondDatabase_TheServiceHasEveryOrder()
    {
        await _server.AskAsync("CREATE DATABASE second");
        await using (var before = await ServiceProcess.Start(_folder.Path, database: Database.Value))
            await Create(before);

        var rebalance = await CommandProcess.Run([Database, .. Shared], "db", "rebalance");

        Assert.True(rebalance.ExitCode == 0, rebalance.Error);
        Assert.InRange((long)(await _server.AskAsync("SELECT count(*) FROM orders", "second"))!, 1, Orders);
        var refused = await Assert.ThrowsAsync<InvalidOperationException>(
            () => ServiceProcess.Start(_folder.Path, database: Database.Value));
        Assert.Contains("db rebalance", refused.Message, StringComparison.Ordinal);
        await using var service = await ServiceProcess.Start(_folder.Path, database: Database.Value, settings: Shared);
        await AssertComplete(service);
    }

    private static async Task Create(ServiceProcess service)
    {
        using var client = service.Client();
        for (var i = 0; i < Orders; i++)
        {
            var order = new JsonObject { ["id"] = $"spread-{i}", ["status"] = "Placed", ["reference"] = "spread", ["currency"] = "EUR" };
            using var response = await client.PostAsJsonAsync("/manage/orders", order);
            Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync());
        }
    }

    private static async Task AssertComplete(ServiceProcess service)
    {
        using var client = service.Client();
        for (var i = 0; i < Orders; i++)
        {
            using var response = await client.PatchAsJsonAsync($"/orders/spread-{i}", new { invoice_id = $"{i}" });
            Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync());
        }

        var found = await client.GetFromJsonAsync<JsonObject>("/manage/orders?reference=spread&sort=id&count=true");
        Assert.Equal(Orders, (int)found!["count"]!);
        Assert.All(found["items"]!.AsArray(), order => Assert.Equal(2, (int)order!["version"]!));
    }
}
