using OrderGrains.Cluster.Tests.Support;
using OrderGrains.Postgres.Server;

namespace OrderGrains.Cluster.Tests.Commands;

/// <summary>What operators do to the database.</summary>
public sealed class DbTests : IAsyncLifetime, IAsyncDisposable
{
    private PostgresServer _server = null!;

    public async Task InitializeAsync() => _server = await PostgresServer.StartNewAsync();

    Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();

    public async ValueTask DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task Migrate_NewDatabase_HasTheSchemaAfterwards()
    {
        var migrate = await CommandProcess.Run([("DATABASE", _server.ConnectionString())], "db", "migrate");

        Assert.Equal((0, "The database has this program's schema.", ""), (migrate.ExitCode, migrate.Output.Trim(), migrate.Error.Trim()));
        Assert.Equal(0L, await _server.AskAsync("SELECT count(*) FROM orders"));
    }
}
