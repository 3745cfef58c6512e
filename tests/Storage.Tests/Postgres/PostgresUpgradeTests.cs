using OrderGrains.Storage.Postgres;
using OrderGrains.Storage.Tests.Contract;
using OrderGrains.Storage.Tests.Postgres.Server;

namespace OrderGrains.Storage.Tests.Postgres;

[Collection(PostgresTests.Name)]
public sealed class PostgresUpgradeTests : PostgresTest
{
    [Fact]
    public async Task Open_DatabaseOfTheFirstSchema_HasItsOrdersFoundAndItsChangesRead()
    {
        await Engine.AskAsync(
            "CREATE TABLE schema_version (name text PRIMARY KEY, version int NOT NULL); INSERT INTO schema_version VALUES ('orders', 1)");
        await using (var source = DataSources.Schema(Engine.Options.ConnectionString))
        {
            await using var connection = await source.OpenConnectionAsync();
            await OldDatabase.MakeAsync(connection, "postgres/orders", id => id);
        }

        await OldDatabase.AssertUpgradedAsync(await Engine.OpenAsync(TimeProvider.System));
    }
}
