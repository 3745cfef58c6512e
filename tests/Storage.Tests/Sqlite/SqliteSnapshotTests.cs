using Microsoft.Data.Sqlite;
using OrderGrains.Orders;
using OrderGrains.Orders.Store;
using OrderGrains.Storage.Sqlite;
using OrderGrains.Storage.Tests.Contract;

namespace OrderGrains.Storage.Tests.Sqlite;

/// <summary>An update writes its events alone; what is read is the order all the same.</summary>
public sealed class SqliteSnapshotTests : IAsyncLifetime, IDisposable
{
    private const int Versions = 12;

    private readonly SqliteEngine _engine = new();
    private readonly OrderKey _key = Sample.NewKey();
    private SqliteOrderStore _store = null!;

    public async Task InitializeAsync()
    {
        _store = _engine.Open(TimeProvider.System);
        for (var version = 0; version < Versions; version++)
            Assert.Equal(CommitOutcome.Committed, await _store.Write(Sample.Commit(_key, version, $"note {version + 1}"), default));
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _engine.Dispose();

    [Fact]
    public async Task Load_OrderBehindItsHistory_IsAsOfTheLastEvent()
    {
        Assert.Equal(1L, SnapshotVersion());

        var stored = await _store.Load(_key, default);

        Assert.Equal((Versions, $"note {Versions}"), (stored!.Order.Version, stored.Order.Notes));
        Assert.Equal((Versions, Versions - 1), (stored.Tip!.Place, stored.Tip.Behind));
    }

    [Theory]
    [InlineData(OrderSort.Id)]
    [InlineData(OrderSort.Updated)]
    public async Task Search_OrderBehindItsHistory_IsFoundAsOfTheLastEvent(OrderSort sort)
    {
        Assert.Equal(1L, SnapshotVersion());

        var page = await _store.Search(new() { Merchant = _key.Merchant, Limit = 10, Sort = sort }, default);

        var found = Assert.Single(page.Items).Order;
        Assert.Equal((Versions, $"note {Versions}"), (found.Version, found.Notes));
    }

    [Fact]
    public async Task Search_OrdersWithLargeHistoriesBehindThem_EndsThePageByTheirBytes()
    {
        for (var order = 0; order < 2; order++)
        {
            var key = Sample.NewKey();
            await _store.Write(Sample.Commit(key, 0), default);
            await _store.Write(Sample.Commit(key, 1, new string('n', 3_000_000)), default);
        }

        var page = await _store.Search(new() { Merchant = _key.Merchant, Limit = 10, Sort = OrderSort.Updated }, default);

        Assert.True(page.More);
    }

    [Fact]
    public async Task Commit_AsOftenAsItTakes_WritesASnapshot()
    {
        for (var version = Versions; version < 64; version++)
            await _store.Write(Sample.Commit(_key, version, $"note {version + 1}"), default);

        Assert.InRange(SnapshotVersion(), Versions + 1, 64);
        Assert.Equal("note 64", (await _store.Load(_key, default))!.Order.Notes);
    }

    [Fact]
    public async Task Commit_BehindAnotherHistoryOfTheSameLength_IsConflict()
    {
        var commit = await _store.Complete(Sample.Commit(_key, Versions));
        var other = commit with { Tip = commit.Tip! with { Hash = new byte[EventChain.HashBytes] } };
        var check = new OrderCommit { Key = _key, ExpectedVersion = Versions, Tip = other.Tip };

        Assert.Equal(CommitOutcome.Conflict, (await _store.Commit(other, default)).Outcome);
        Assert.Equal(CommitOutcome.Conflict, (await _store.Commit(check, default)).Outcome);

        var result = await _store.Commit(commit, default);
        Assert.Equal(CommitOutcome.Committed, result.Outcome);
        Assert.Equivalent((await _store.Load(_key, default))!.Tip, result.Tip);
    }

    private long SnapshotVersion()
    {
        using var connection = new SqliteConnection($"Data Source={_engine.Options.OrdersFile};Pooling=False");
        connection.Open();
        return (long)new Statement(connection, "SELECT version FROM orders WHERE order_id = @order", "@order").Scalar(_key.OrderId)!;
    }
}
