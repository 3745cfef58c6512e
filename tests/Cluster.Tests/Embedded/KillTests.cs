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
        Assert.DoesNotContain("   at ", failure.Message, StringComparison.Ordinal);
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
                using var response = await Count(client, writer, next);
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

    private static async Task<HttpResponseMessage> Count(HttpClient client, int writer, int number)
    {
        using var request = new HttpRequestMessage(HttpMethod.Patch, $"/orders/{Id(writer)}");
        request.Headers.Add("Idempotency-Key", $"{number}");
        request.Content = JsonContent.Create(new { invoice_id = $"{number}" });
        return await client.SendAsync(request);
    }

    /// <summary>
    /// What was acknowledged is there. Of the last update nobody knew; asked again with its key, it is there once, whether or not it had
    /// been made.
    /// </summary>
    private static async Task Verify(ServiceProcess service, int[] acknowledged)
    {
        using var client = service.Client();
        for (var writer = 0; writer < Writers; writer++)
        {
            var (stored, _) = await Stored(client, writer);
            Assert.InRange(stored, acknowledged[writer], acknowledged[writer] + 1);

            using var again = await Count(client, writer, ++acknowledged[writer]);

            Assert.Equal(stored == acknowledged[writer], again.Headers.Contains("Idempotent-Replayed"));
            Assert.Equal((acknowledged[writer], acknowledged[writer] + 1L), await Stored(client, writer));
        }
    }

    private static async Task<(int Number, long Version)> Stored(HttpClient client, int writer)
    {
        var order = (await client.GetFromJsonAsync<JsonObject>($"/manage/orders/{Id(writer)}"))!;
        var number = int.Parse((string?)order["invoice"]?["id"] ?? "0", System.Globalization.CultureInfo.InvariantCulture);
        return (number, (long)order["version"]!);
    }

    private static string Id(int writer) => $"kill-{writer}";
}
