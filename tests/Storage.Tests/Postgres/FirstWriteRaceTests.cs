using Microsoft.Extensions.Options;
using OrderGrains.Orders;
using OrderGrains.Orders.Store;
using OrderGrains.Storage.Postgres;
using OrderGrains.Storage.Tests.Contract;
using OrderGrains.Storage.Tests.Postgres.Server;

namespace OrderGrains.Storage.Tests.Postgres;

/// <summary>Several processes on one database.</summary>
[Collection(PostgresTests.Name)]
public sealed class FirstWriteRaceTests : PostgresTest
{
    private const int Processes = 8;
    private const int Orders = 3000;

    private readonly List<PostgresOrderStore> _stores = [];

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        (Engine.Options.LockTimeout, Engine.Options.CommandTimeout) = (TimeSpan.FromSeconds(10), TimeSpan.FromMinutes(2));
        Engine.Options.Writers = 1;
        for (var i = 0; i < Processes; i++)
            _stores.Add(new(new OptionsWrapper<PostgresStoreOptions>(Engine.Options), TimeProvider.System));
        await Task.WhenAll(_stores.Select(store => store.Open(None)));
    }

    public override async ValueTask DisposeAsync()
    {
        foreach (var store in _stores)
            await store.DisposeAsync();
        await base.DisposeAsync();
    }

    [Fact]
    public async Task Commit_EightWritersOfTheSameNewOrders_OneOfEachWins()
    {
        var keys = Enumerable.Range(0, Orders).Select(_ => Sample.NewKey()).ToArray();

        var attempts = await Task.WhenAll(_stores.SelectMany((store, writer) => keys.Select(key => AttemptAsync(store, key, writer))));

        var winners = attempts.Where(attempt => attempt.Outcome == CommitOutcome.Committed).ToDictionary(attempt => attempt.Key);
        Assert.Equal(Orders, winners.Count);
        Assert.Equal((long)Orders, await Engine.AskAsync("SELECT count(*) FROM orders WHERE version = 1"));
        Assert.Equal((long)Orders, await Engine.AskAsync("SELECT count(*) FROM order_events"));
        foreach (var key in keys.Take(100))
            Assert.Equal(winners[key].Notes, (await _stores[0].Load(key, None))!.Order.Notes);
    }

    private static async Task<(OrderKey Key, string Notes, CommitOutcome Outcome)> AttemptAsync(
        PostgresOrderStore store, OrderKey key, int writer)
    {
        var notes = $"writer {writer}";
        return (key, notes, await store.Write(Sample.Commit(key, 0, notes), None));
    }
}
