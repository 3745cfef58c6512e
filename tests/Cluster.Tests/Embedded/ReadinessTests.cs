using System.Net;
using Microsoft.Data.Sqlite;
using OrderGrains.Cluster.Tests.Support;
using OrderGrains.Postgres.Server;

namespace OrderGrains.Cluster.Tests.Embedded;

/// <summary>A process that cannot write orders is to be sent none.</summary>
public sealed class ReadinessTests
{
    [Fact]
    public async Task Ready_WhileTheFileCannotBeWritten_Is503WithTheReasonAndThen200Again()
    {
        using var folder = new TempFolder();
        await using var service = await ServiceProcess.Start(folder.Path);
        using var client = service.Client();
        await Until(client, HttpStatusCode.OK);
        using var connection = new SqliteConnection($"Data Source={Path.Combine(folder.Path, "orders.db")};Pooling=False");
        connection.Open();

        using (connection.BeginTransaction(deferred: false))
            Assert.Contains("store: ", await Until(client, HttpStatusCode.ServiceUnavailable), StringComparison.Ordinal);

        await Until(client, HttpStatusCode.OK);
    }

    [Fact]
    public async Task Ready_WhileTheDatabaseLetsNobodyWriteOrIn_Is503WithTheReasonAndThen200Again()
    {
        await using var server = await PostgresServer.StartNewAsync();
        await server.AskAsync("CREATE DATABASE shop");
        using var folder = new TempFolder();
        await using var service = await ServiceProcess.Start(folder.Path, database: server.ConnectionString("shop"));
        using var client = service.Client();
        await Until(client, HttpStatusCode.OK);

        await server.AskAsync("ALTER DATABASE shop SET default_transaction_read_only = on");
        Assert.Contains("read-only", await Until(client, HttpStatusCode.ServiceUnavailable), StringComparison.Ordinal);
        await server.AskAsync("ALTER DATABASE shop RESET default_transaction_read_only");
        await Until(client, HttpStatusCode.OK);

        await server.AskAsync("ALTER DATABASE shop WITH ALLOW_CONNECTIONS false");
        Assert.Contains("store: ", await Until(client, HttpStatusCode.ServiceUnavailable), StringComparison.Ordinal);
        await server.AskAsync("ALTER DATABASE shop WITH ALLOW_CONNECTIONS true");
        await Until(client, HttpStatusCode.OK);
    }

    private static async Task<string> Until(HttpClient client, HttpStatusCode status)
    {
        using var timeout = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while (true)
        {
            using var response = await client.GetAsync(new Uri("/health/ready", UriKind.Relative), timeout.Token);
            if (response.StatusCode == status)
                return await response.Content.ReadAsStringAsync(timeout.Token);
            await Task.Delay(50, timeout.Token);
        }
    }
}
