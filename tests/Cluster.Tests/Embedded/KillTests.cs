using System.Net.Http.Json;
using System.Text.Json.Nodes;
using OrderGrains.Cluster.Tests.Support;
using OrderGrains.Postgres.Server;

namespace OrderGrains.Cluster.Tests.Embedded;

/// <summary>A real process under load is killed; what it had acknowledged must be there afterwards.</summary>
public sealed class KillTests
{
    private const int Writers = 16;
    private const int Kills = 3;

    [Fact]
    public Task Kill9_UnderLoadOnFiles_EveryAcknowledgedChangeIsThere() => KillUnderLoad(database: null);

    [Fact]
    public async Task Kill9_UnderLoadOnPostgres_EveryAcknowledgedChangeIsThere()
    {
        await using var server = await PostgresServer.StartNewAsync();
        await KillUnderLoad(server.ConnectionString());
    }

    [Fact]
    public async Task Start_OnAFolderInUse_SaysSoAndEnds()
    {
        using var folder = new TempFolder();
        await using var first = await ServiceProcess.Start(folder.Path);

        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => ServiceProcess.Start(folder.Path));

        Assert.Contains("in use by another process", failure.Message, StringComparison.Ordinal);
    }

    private static async Task KillUnderLoad(string? database)
    {
        using var folder = new TempFolder();
        var acknowledged = new int[Writers];
        for (var round = 0; round < Kills; round++)
        {
            await using var service = await ServiceProcess.Start(folder.Path, database: database);
            if (round == 0)
                await CreateOrders(service);
            await Verify(service, acknowledged);
            await LoadUntilKilled(service, acknowledged);
        }

        await using var last = await ServiceProcess.Start(folder.Path, database: database);
        await Verify(last, acknowledged);
    }

    private static async Task CreateOrders(ServiceProcess service)
    {
        using var client = service.Client();
        for (var writer = 0; writer < Writers; writer++)
        {
            var order = new JsonObject
            {
                ["id"] = Id(writer),
                ["status"] = "Placed",
                ["payment"] = "Paid",
                ["currency"] = "EUR",
                ["lines"] = new JsonArray(new JsonObject { ["id"] = "1", ["quantity"] = 1, ["unitAmount"] = 1000 }),
            };
            using var response = await client.PostAsJsonAsync("/manage/orders", order);
            Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync());
        }
    }

    /// <summary>Every writer counts its order's invoice number up; the process is killed when enough has been acknowledged.</summary>
    private static async Task LoadUntilKilled(ServiceProcess service, int[] acknowledged)
    {
        var goal = acknowledged.Sum() + (Writers * 25);
        var enough = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var writers = Enumerable.Range(0, Writers).Select(writer => Task.Run(() => Write(service, writer, acknowledged, () =>
        {
            if (acknowledged.Sum() >= goal)
                enough.TrySetResult();
        }))).ToArray();

        await Task.WhenAny(enough.Task, Task.WhenAll(writers));
        await service.Kill();
        await Task.WhenAll(writers);
        Assert.True(enough.Task.IsCompletedSuccessfully, "The service ended before it was killed.");
    }

    private static async Task Write(ServiceProcess service, int writer, int[] acknowledged, Action progress)
    {
        using var client = service.Client();
        try
        {
            while (true)
            {
                var next = acknowledged[writer] + 1;
                using var response = await client.PatchAsJsonAsync($"/orders/{Id(writer)}", new { invoice_id = $"{next}" });
                response.EnsureSuccessStatusCode();
                acknowledged[writer] = next;
                progress();
            }
        }
        catch (HttpRequestException)
        {
            // The process is gone; the last update may or may not have been made.
        }
    }

    private static async Task Verify(ServiceProcess service, int[] acknowledged)
    {
        using var client = service.Client();
        for (var writer = 0; writer < Writers; writer++)
        {
            var order = (await client.GetFromJsonAsync<JsonObject>($"/manage/orders/{Id(writer)}"))!;
            var stored = int.Parse((string?)order["invoice"]?["id"] ?? "0", System.Globalization.CultureInfo.InvariantCulture);
            Assert.InRange(stored, acknowledged[writer], acknowledged[writer] + 1);
            Assert.Equal(stored + 1, (long)order["version"]!);
            acknowledged[writer] = stored;
        }
    }

    private static string Id(int writer) => $"kill-{writer}";
}
