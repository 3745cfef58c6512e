using OrderGrains.Orders;
using OrderGrains.Storage.Postgres;
using OrderGrains.Storage.Tests.Contract;
using OrderGrains.Storage.Tests.Postgres.Server;

namespace OrderGrains.Storage.Tests.Postgres;

/// <summary>A search that somebody gives up leaves its connection to the next.</summary>
[Collection(PostgresTests.Name)]
public sealed class PostgresSearchFaultTests : PostgresTest
{
    [Fact]
    public async Task Search_GivenUpWhileItRuns_LeavesAConnectionThatWorks()
    {
        Engine.Options.PagePoolSize = 1;
        var store = await Engine.OpenAsync(TimeProvider.System);
        await using var source = DataSources.Schema(Engine.Options.ConnectionString);
        await using var blocker = await source.OpenConnectionAsync();
        var search = new OrderSearch { Merchant = "demo", Limit = 10 };
        await store.Write(Sample.Commit(Sample.NewKey(), 0), default);

        for (var i = 0; i < 3; i++)
        {
            await blocker.Run("BEGIN; LOCK TABLE orders", default);
            using var patience = new CancellationTokenSource();
            var searching = store.Search(search, patience.Token);
            await UntilItWaitsAsync(searching);
            await patience.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => searching);
            await blocker.Run("ROLLBACK", default);

            Assert.Single((await store.Search(search, default)).Items);
            Assert.Single((await store.Changes("demo", null, 10, null, default)).Items);
        }
    }

    [Fact]
    public async Task Load_WhileAllConnectionsForPagesWait_GoesOn()
    {
        Engine.Options.PagePoolSize = 1;
        var store = await Engine.OpenAsync(TimeProvider.System);
        var key = Sample.NewKey();
        await store.Write(Sample.Commit(key, 0), default);
        await using var source = DataSources.Schema(Engine.Options.ConnectionString);
        await using var blocker = await source.OpenConnectionAsync();
        await blocker.Run("BEGIN; LOCK TABLE order_feed", default);
        var waiting = store.Changes("demo", null, 10, null, default);
        await UntilItWaitsAsync(waiting);

        Assert.Equal(1, (await store.Load(key, default))!.Order.Version);
        Assert.Empty((await store.ClaimEffects(Guid.NewGuid(), 10, TimeSpan.FromMinutes(1), default)).Effects);
        Assert.False(waiting.IsCompleted);

        await blocker.Run("ROLLBACK", default);
        Assert.Single((await waiting).Items);
    }
}
