using OrderGrains.Storage.Postgres;
using OrderGrains.Storage.Tests.Contract;
using OrderGrains.Storage.Tests.Postgres.Server;

namespace OrderGrains.Storage.Tests.Postgres;

[Collection(PostgresTests.Name)]
public sealed class PostgresUpgradeTests : IAsyncLifetime, IAsyncDisposable
{
    private readonly PostgresEngine _engine = new();

    public Task InitializeAsync() => _engine.CreateAsync();

    Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();

    public ValueTask DisposeAsync() => _engine.DisposeAsync();

    [Fact]
    public async Task Open_DatabaseOfTheFirstSchema_HasItsOrdersFoundAndItsChangesRead()
    {
        await _engine.AskAsync(
            "CREATE TABLE schema_version (name text PRIMARY KEY, version int NOT NULL); INSERT INTO schema_version VALUES ('orders', 1)");
        await using (var source = DataSources.Schema(_engine.Options.ConnectionString))
        {
            await using var connection = await source.OpenConnectionAsync();
            await OldDatabase.MakeAsync(connection, "postgres/orders", id => id);
        }

        await OldDatabase.AssertUpgradedAsync(await _engine.OpenAsync(TimeProvider.System));
    }
}
