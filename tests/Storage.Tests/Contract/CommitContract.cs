using OrderGrains.Orders;
using OrderGrains.Orders.Store;

namespace OrderGrains.Storage.Tests.Contract;

/// <summary>Versions decide who writes.</summary>
public abstract class CommitContract<TEngine> : OrderStoreContract<TEngine>
    where TEngine : IStoreEngine, new()
{
    [Fact]
    public async Task Load_UnknownOrder_IsNull() => Assert.Null(await Store.Load(Sample.NewKey(), None));

    [Fact]
    public async Task Commit_NewOrder_IsLoadedAsWritten()
    {
        var key = Sample.NewKey();
        var commit = Sample.Commit(key, 0, "first");

        var outcome = await Store.Write(commit, None);

        Assert.Equal(CommitOutcome.Committed, outcome);
        Assert.Equal(commit.Order, (await LoadAsync(key)).Order);
    }

    [Fact]
    public async Task Commit_SecondCreate_IsConflictAndWritesNothing()
    {
        var key = await CreateAsync();

        var outcome = await Store.Write(Sample.Commit(key, 0, "second"), None);

        Assert.Equal(CommitOutcome.Conflict, outcome);
        Assert.Null((await LoadAsync(key)).Order.Notes);
        Assert.Single(await Store.History(key, 0, 10, None));
    }

    [Fact]
    public async Task Commit_StaleVersion_IsConflictAndWritesNothing()
    {
        var key = await CreateAsync(versions: 2);
        var stale = Sample.Commit(key, 1) with
        {
            Records = [Sample.Record(1, Sample.Now)],
            Aliases = [new(AliasKind.Number, key.OrderId)],
        };

        Assert.Equal(CommitOutcome.Conflict, await Store.Write(stale, None));

        var stored = await LoadAsync(key);
        Assert.Equal(2, stored.Order.Version);
        Assert.Empty(stored.Records);
        Assert.Equal(2, (await Store.History(key, 0, 10, None)).Count);
        Assert.Null(await Store.FindOrderId(key.Merchant, AliasKind.Number, key.OrderId, None));
    }

    [Fact]
    public async Task Commit_UpdateOfUnknownOrder_IsConflict()
    {
        var key = Sample.NewKey();

        Assert.Equal(CommitOutcome.Conflict, await Store.Write(Sample.Commit(key, 3), None));
        Assert.Null(await Store.Load(key, None));
    }

    [Fact]
    public async Task Commit_SeveralVersionsAtOnce_MovesTheRowToTheLast()
    {
        var key = await CreateAsync();
        var commit = new OrderCommit
        {
            Key = key,
            ExpectedVersion = 1,
            Order = Sample.Order(key, 4),
            Events = [Sample.Event(2), Sample.Event(3), Sample.Event(4)],
        };

        Assert.Equal(CommitOutcome.Committed, await Store.Write(commit, None));
        Assert.Equal(4, (await LoadAsync(key)).Order.Version);
    }

    [Theory]
    [InlineData(2, CommitOutcome.Committed)]
    [InlineData(1, CommitOutcome.Conflict)]
    [InlineData(3, CommitOutcome.Conflict)]
    [InlineData(0, CommitOutcome.Conflict)]
    public async Task Commit_VersionCheck_TellsWhetherTheVersionIsTheExpected(long expected, CommitOutcome outcome)
    {
        var key = await CreateAsync(versions: 2);

        Assert.Equal(outcome, await Store.Write(new() { Key = key, ExpectedVersion = expected }, None));
        Assert.Equal(2, (await LoadAsync(key)).Order.Version);
    }

    [Theory]
    [InlineData(0, CommitOutcome.Committed)]
    [InlineData(1, CommitOutcome.Conflict)]
    public async Task Commit_VersionCheckOfUnknownOrder_ExpectsNone(long expected, CommitOutcome outcome) =>
        Assert.Equal(outcome, await Store.Write(new() { Key = Sample.NewKey(), ExpectedVersion = expected }, None));

    [Fact]
    public async Task Commit_SameIdAtAnotherMerchantOrCase_IsAnotherOrder()
    {
        var key = Sample.NewKey() with { OrderId = $"order-{Guid.NewGuid():N}" };
        await Store.Write(Sample.Commit(key, 0), None);
        OrderKey[] others = [key with { Merchant = "other" }, key with { OrderId = key.OrderId.ToUpperInvariant() }];

        foreach (var other in others)
            Assert.Equal(CommitOutcome.Committed, await Store.Write(Sample.Commit(other, 0, "other"), None));

        Assert.Null((await LoadAsync(key)).Order.Notes);
    }

    [Fact]
    public async Task Commit_OrderOfAnotherKey_IsRefused()
    {
        var commit = Sample.Commit(Sample.NewKey(), 0) with { Key = Sample.NewKey() };

        await Assert.ThrowsAsync<ArgumentException>(() => Store.Write(commit, None));
    }

    [Fact]
    public async Task Commit_TakenBackBeforeItBegan_WritesNothing()
    {
        var key = Sample.NewKey();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Store.Write(Sample.Commit(key, 0), new CancellationToken(true)));

        Assert.Null(await Store.Load(key, None));
    }

    [Fact]
    public async Task Reopen_AfterCommits_FindsEverything()
    {
        var key = await CreateAsync(versions: 2);
        var record = Sample.Record(3, Sample.Now);
        await Store.Write(Sample.Commit(key, 2, "last") with { Records = [record] }, None);

        await ReopenAsync();

        var stored = await LoadAsync(key);
        Assert.Equal((3, "last"), (stored.Order.Version, stored.Order.Notes));
        Assert.Equal([record], stored.Records);
        Assert.Equal(3, (await Store.History(key, 0, 10, None)).Count);
    }
}
