using Microsoft.Extensions.Options;
using OrderGrains.Orders.Store;
using OrderGrains.Postgres.Server;
using OrderGrains.Storage.Postgres;
using OrderGrains.Storage.Tests.Contract;
using OrderGrains.Storage.Tests.Postgres.Server;

namespace OrderGrains.Storage.Tests.Postgres;

/// <summary>The change feed while transactions overlap, and over restarts and restores.</summary>
[Collection(PostgresTests.Name)]
public sealed class PostgresFeedOrderTests : PostgresTest
{
    private const string Burn = "DO $$ BEGIN FOR i IN 1..20000 LOOP PERFORM pg_current_xact_id(); COMMIT; END LOOP; END $$";

    private PostgresOrderStore _store = null!;

    private string Database => new Npgsql.NpgsqlConnectionStringBuilder(Engine.Options.ConnectionString).Database!;

    public override async Task InitializeAsync() => _store = await Engine.OpenAsync(TimeProvider.System);

    [Fact]
    public async Task Changes_TransactionBegunBeforeOthersAndMadeAfterThem_IsNotSkipped()
    {
        await using var source = DataSources.Schema(Engine.Options.ConnectionString);
        await using var held = await source.OpenConnectionAsync();
        var reader = new FeedReader(_store, "demo");
        await WriteAsync(_store, "early", 1);
        await reader.ReadAllAsync();

        await held.Run("BEGIN", None);
        await held.Run(Event("held"), None);
        await WriteAsync(_store, "late", 2);
        await reader.ReadAllAsync();
        Assert.Equal("early@1.0", reader.ByOrder());
        Assert.NotNull((await _store.Changes("demo", reader.Cursor, 10, null, None)).HeldBack);
        await held.Run("COMMIT", None);
        await reader.ReadAllAsync();

        Assert.Equal(("early@1.0 held@1.0 late@1.0 late@2.0", 4), (reader.ByOrder(), reader.Seen));
        Assert.Null((await _store.Changes("demo", reader.Cursor, 10, null, None)).HeldBack);
    }

    [Fact]
    public async Task Changes_TwoStoresWritingAndTransactionsHeldOpen_AreCompleteAndInOrder()
    {
        const int versions = 40;
        await using var other = new PostgresOrderStore(new OptionsWrapper<PostgresStoreOptions>(Engine.Options), TimeProvider.System);
        await other.Open(None);
        await using var source = DataSources.Schema(Engine.Options.ConnectionString);
        await using var held = await source.OpenConnectionAsync();
        var reader = new FeedReader(other, "demo") { Limit = 13 };

        var writing = Task.WhenAll(Enumerable.Range(0, 8).Select(writer => Task.Run(async () =>
        {
            for (var version = 0; version < versions; version++)
            {
                await Task.WhenAll(Enumerable.Range(0, 4).Select(
                    order => CommitAsync(order % 2 == 0 ? _store : other, $"{writer}.{order}", version)));
            }
        })));
        var transactions = 0;
        while (!writing.IsCompleted)
        {
            await held.Run("BEGIN", None);
            await held.Run(Event($"held{transactions++}"), None);
            await reader.ReadAllAsync();
            await reader.ReadAllAsync();
            await held.Run("COMMIT", None);
            await reader.ReadAllAsync();
        }

        await writing;
        await reader.ReadAllAsync();

        Assert.Equal((8 * 4 * versions) + transactions, reader.Seen);
        Assert.Equal((long)reader.Seen, await Engine.AskAsync("SELECT count(*) FROM order_events"));
        Assert.Equal(reader.Cursor, await other.LastChange("demo", None));
    }

    [Fact]
    public async Task Changes_AfterARestoreIntoAServerOfLowerNumbersAndARestart_AreComplete()
    {
        await using var server = await PostgresServer.StartNewAsync();
        await Engine.AskAsync(Burn);
        var reader = new FeedReader(_store, "demo");
        await WriteAsync(_store, "before", 3);
        await reader.ReadAllAsync();
        await SharedServer.Current.CopyAsync(Database, server, target => PostgresSchema.Migrate(target, None));
        await WriteAsync(_store, "lost", 5);
        await reader.ReadAllAsync();

        await using var restored = new PostgresOrderStore(
            new OptionsWrapper<PostgresStoreOptions>(new() { ConnectionString = server.ConnectionString(Database) }), TimeProvider.System);
        await restored.Open(None);
        reader.Store = restored;
        await WriteAsync(restored, "after", 2);
        await reader.ReadAllAsync();
        await server.StopAsync("SIGINT");
        await server.StartAsync();
        await WriteAsync(restored, "last", 1);
        await reader.ReadAllAsync();

        Assert.Equal(
            "after@1.0 after@2.0 before@1.0 before@2.0 before@3.0 last@1.0 lost@1.0 lost@2.0 lost@3.0 lost@4.0 lost@5.0",
            reader.ByOrder());
        Assert.Equal(3L, await server.AskAsync("SELECT count(*) FROM feed_epoch", Database));
        Assert.True((bool)(await server.AskAsync(
            """
            SELECT max(xid) FILTER (WHERE order_id = 'after') < min(xid) FILTER (WHERE order_id = 'before')
            FROM order_feed CROSS JOIN unnest(ordinals) AS ordinal JOIN orders USING (ordinal)
            """,
            Database))!);
    }

    private static string Event(string order) =>
        $"""
        WITH held AS (
            INSERT INTO orders (ordinal, merchant, order_id, place, version, schema, salt, payload, status, payment, fulfillment,
                created_at, amount)
            VALUES (nextval('order_ordinals'), 'demo', '{order}', 1, 1, 1, '', '', 'Draft', 'Unpaid', 'Unfulfilled', 0, 0)
            RETURNING ordinal),
        events AS (
            INSERT INTO order_events (ordinal, place, version, seq, at, command_id, actor, door, type, hash, changes)
            SELECT ordinal, 1, 1, 0, 0, gen_random_uuid(), 'zombie', 0, 1, '', '[]' FROM held)
        INSERT INTO order_feed (epoch, merchant, ordinals, befores, places)
        SELECT feed_begin(), 'demo', ARRAY[ordinal], ARRAY[0], ARRAY[1] FROM held
        """;

    private static async Task WriteAsync(PostgresOrderStore store, string id, int versions)
    {
        for (var version = 0; version < versions; version++)
            await CommitAsync(store, id, version);
    }

    private static async Task CommitAsync(PostgresOrderStore store, string id, int version) =>
        Assert.Equal(CommitOutcome.Committed, await store.Write(Sample.Commit(new("demo", id), version), None));
}
