using Npgsql;
using OrderGrains.Orders;
using OrderGrains.Orders.Store;
using OrderGrains.Storage.Postgres.Sharding;
using OrderGrains.Storage.Tests.Contract;
using OrderGrains.Storage.Tests.Postgres.Server;

namespace OrderGrains.Storage.Tests.Postgres.Sharding;

/// <summary>A second database takes its share of the orders, and nothing of them is lost.</summary>
[Collection(PostgresTests.Name)]
public sealed class RebalancingTests : IAsyncLifetime, IAsyncDisposable
{
    private const string Merchant = "demo";
    private const int Orders = 40;

    private readonly ShardedEngine _engine = new();
    private readonly ManualTime _time = new(Sample.Now);

    private static OrderKey[] Keys => [.. Enumerable.Range(0, Orders).Select(i => new OrderKey(Merchant, $"order-{i}"))];

    public Task InitializeAsync() => _engine.CreateAsync();

    Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();

    public ValueTask DisposeAsync() => _engine.DisposeAsync();

    [Fact]
    public async Task Run_FromOneDatabaseToTwo_KeepsEverythingOfEveryOrder()
    {
        await FillAsync();
        await _engine.CloseAsync();

        var moved = await Rebalancing.Run(_engine.Databases, CancellationToken.None);

        Assert.InRange(moved, 1, Orders - 1);
        Assert.Equal(moved, await _engine["west"].AskAsync("SELECT count(*) FROM orders"));
        Assert.Equal(Orders - moved, await _engine["east"].AskAsync("SELECT count(*) FROM orders"));
        Assert.Equal(moved * 2, await _engine["west"].AskAsync("SELECT count(*) FROM order_events"));
        await AssertCompleteAsync(await _engine.OpenAsync(_time));
    }

    [Fact]
    public async Task Run_AfterItWasBrokenOff_EndsIt()
    {
        await FillAsync();
        await _engine.CloseAsync();
        await _engine["east"].AskAsync(
            """
            CREATE FUNCTION stay() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'The connection is lost.'; END $$;
            CREATE TRIGGER stay BEFORE DELETE ON orders EXECUTE FUNCTION stay();
            """);
        await Assert.ThrowsAsync<PostgresException>(() => Rebalancing.Run(_engine.Databases, CancellationToken.None));
        await Assert.ThrowsAsync<ShardLayoutException>(() => _engine.OpenAsync(_time));

        await _engine["east"].AskAsync("DROP TRIGGER stay ON orders");
        await Rebalancing.Run(_engine.Databases, CancellationToken.None);

        await AssertCompleteAsync(await _engine.OpenAsync(_time));
    }

    [Fact]
    public async Task Run_WhileAServiceRuns_IsRefusedAndDisturbsNothing()
    {
        var store = await _engine.OpenAsync(_time);
        await store.Commit(Sample.Commit(Keys[0], 0), CancellationToken.None);

        await Assert.ThrowsAsync<ShardLayoutException>(() => Rebalancing.Run(_engine.Databases, CancellationToken.None));

        Assert.Equal(CommitOutcome.Committed, await store.Commit(Sample.Commit(Keys[0], 1), CancellationToken.None));
    }

    [Fact]
    public async Task Run_AFollowerOfTheFeed_MissesNothing()
    {
        var reader = new FeedReader(await FillAsync(), Merchant) { Limit = Orders };
        await reader.ReadPageAsync();
        await _engine.CloseAsync();
        await Rebalancing.Run(_engine.Databases, CancellationToken.None);

        reader.Store = await _engine.OpenAsync(_time);
        await reader.ReadAllAsync();

        reader.AssertComplete(Orders, versions: 2);
    }

    [Fact]
    public async Task Open_WithOtherNames_IsRefused()
    {
        await _engine.OpenAsync(_time);
        await _engine.CloseAsync();

        await Assert.ThrowsAsync<ShardLayoutException>(() => _engine.OpenAsync(_time, "east"));
        await Assert.ThrowsAsync<ShardLayoutException>(() => _engine["west"].OpenAsync(_time));
    }

    [Fact]
    public async Task Open_AnotherNameOnADatabaseWithAllOrders_IsRefused()
    {
        await (await _engine["east"].OpenAsync(_time)).Commit(Sample.Commit(Keys[0], 0), CancellationToken.None);
        await _engine["east"].CloseAsync();

        await Assert.ThrowsAsync<ShardLayoutException>(() => _engine.OpenAsync(_time));
    }

    /// <summary>Orders of two versions with a record, a name and an effect each, all in one of the databases.</summary>
    private async Task<IOrderStore> FillAsync()
    {
        var store = await _engine.OpenAsync(_time, "east");
        foreach (var key in Keys)
        {
            await store.Commit(Sample.Commit(key, 0), CancellationToken.None);
            var commit = Sample.Commit(key, 1) with
            {
                Records = [Sample.Record(2, Sample.Now, "record")],
                Aliases = [new(AliasKind.Number, $"number of {key.OrderId}")],
                Outbox = [Sample.Effect(key, 2)],
            };
            await store.Commit(commit, CancellationToken.None);
        }

        return store;
    }

    private static async Task AssertCompleteAsync(IOrderStore store)
    {
        foreach (var key in Keys)
        {
            var stored = await store.Load(key, CancellationToken.None);
            Assert.Equal(2, stored!.Order.Version);
            Assert.Equal("record", Assert.Single(stored.Records).Id);
            Assert.Equal(2, (await store.History(key, 0, 10, CancellationToken.None)).Count);
            var named = await store.FindOrderId(Merchant, AliasKind.Number, $"number of {key.OrderId}", CancellationToken.None);
            Assert.Equal(key.OrderId, named);
        }

        Assert.Equal(Orders, (await store.PendingEffects(1000, CancellationToken.None)).Count);
        Assert.Equal(Orders, await store.Count(new() { Merchant = Merchant, Limit = 1 }, CancellationToken.None));
    }
}
