using OrderGrains.Storage.Migrations;
using OrderGrains.Storage.Postgres;
using OrderGrains.Storage.Tests.Postgres.Server;

namespace OrderGrains.Storage.Tests.Postgres;

/// <summary>Making and checking the schema.</summary>
[Collection(PostgresTests.Name)]
public sealed class PostgresSchemaTests : PostgresTest
{
    private string Connection => Engine.Options.ConnectionString;

    [Fact]
    public async Task Migrate_SeveralAtOnce_OneDoesItAndTheOthersFindItDone()
    {
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => PostgresSchema.Migrate(Connection, None)));

        Assert.Equal(
            "cluster 1, grains 1, orders 1, writers 1",
            await Engine.AskAsync("SELECT string_agg(name || ' ' || version, ', ' ORDER BY name) FROM schema_version"));
    }

    [Fact]
    public async Task Migrate_DatabaseOfANewerProgram_IsRefused()
    {
        await PostgresSchema.Migrate(Connection, None);
        await Engine.AskAsync("UPDATE schema_version SET version = 1000 WHERE name = 'orders'");

        var failure = await Assert.ThrowsAsync<SchemaVersionException>(
            () => PostgresSchema.Migrate(Connection, None));

        Assert.Contains("newer", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_WithoutMigrating_AsksForItAndTouchesNothing()
    {
        var failure = await Assert.ThrowsAsync<SchemaVersionException>(
            () => PostgresSchema.Check(Connection, None));

        Assert.Contains("Migrate it first", failure.Message, StringComparison.Ordinal);
        Assert.Equal(0L, await Engine.AskAsync("SELECT count(*) FROM pg_tables WHERE schemaname = 'public'"));
    }

    [Fact]
    public async Task Check_AfterAMigration_FindsNothingMissing()
    {
        await PostgresSchema.Migrate(Connection, None);

        await PostgresSchema.Check(Connection, None);
    }

    [Fact]
    public void Validate_SeveralMistakes_NamesThemAllAndNoPassword()
    {
        var options = new PostgresStoreOptions
        {
            ConnectionString = "Database=orders;Password=secret",
            Writers = 5,
            MaxBatch = 0,
            ReadPoolSize = 0,
            PagePoolSize = 0,
            RelayPoolSize = 0,
            PagesConnectionString = "Database=x",
            GrainPoolSize = 0,
            LockTimeout = TimeSpan.Zero,
            CommandTimeout = TimeSpan.Zero,
            SettleTimeout = TimeSpan.Zero,
            IdempotencyKeepTime = TimeSpan.Zero,
        };

        var result = new PostgresStoreOptionsValidator().Validate(null, options);

        Assert.Equal(12, result.Failures!.Count());
        Assert.DoesNotContain("secret", result.FailureMessage, StringComparison.Ordinal);
    }
}
