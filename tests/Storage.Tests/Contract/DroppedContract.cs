using OrderGrains.Orders;
using OrderGrains.Orders.Store;

namespace OrderGrains.Storage.Tests.Contract;

/// <summary>An order whose events were dropped goes on as any other.</summary>
public abstract class DroppedContract<TEngine> : OrderStoreContract<TEngine>
    where TEngine : IStoreEngine, new()
{
    private const int Version = 4;

    [Fact]
    public async Task Load_OrderWithoutRows_IsTheSnapshotWithItsTip()
    {
        var key = await DroppedAsync();

        var stored = await LoadAsync(key);

        Assert.Equal((Version, "last"), (stored.Order.Version, stored.Order.Notes));
        Assert.Equal((Version, 0), (stored.Tip!.Place, stored.Tip.Behind));
        Assert.False(stored.HasMoreRecords);
        Assert.Empty(stored.Records);
        Assert.Empty(await Store.History(key, 0, 10, None));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Commit_BehindWhatWasDropped_Follows(bool loaded)
    {
        var key = await DroppedAsync();
        var commit = await Store.Complete(Sample.Commit(key, Version, "after"));
        if (loaded)
            commit = commit with { Tip = (await LoadAsync(key)).Tip };

        var result = await Store.Commit(commit, None);

        Assert.Equal(CommitOutcome.Committed, result.Outcome);
        Assert.Equal("after", (await LoadAsync(key)).Order.Notes);
        Assert.Equivalent((await LoadAsync(key)).Tip, result.Tip);
        Assert.Equal(Version + 1, Assert.Single(await Store.History(key, 0, 10, None)).Version);
        Assert.Equal(CommitOutcome.Conflict, (await Store.Commit(commit, None)).Outcome);
    }

    [Fact]
    public async Task Commit_SnapshotBehindWhatWasDropped_IsLoadedWithIt()
    {
        var key = await DroppedAsync();
        for (var version = Version; version < Version + 40; version++)
            Assert.Equal(CommitOutcome.Committed, await Store.Write(Sample.Commit(key, version, $"note {version + 1}"), None));

        var stored = await LoadAsync(key);

        Assert.Equal((Version + 40, $"note {Version + 40}"), (stored.Order.Version, stored.Order.Notes));
        Assert.Equal(Version + 40, stored.Tip!.Place);
    }

    [Fact]
    public async Task Commit_BehindAnotherRow_IsConflict()
    {
        var key = await DroppedAsync();
        var commit = await Store.Complete(Sample.Commit(key, Version));
        OrderTip[] others =
        [
            commit.Tip! with { Hash = new byte[EventChain.HashBytes] },
            commit.Tip! with { Place = Version - 1 },
            commit.Tip! with { Place = Version + 1 },
        ];

        foreach (var other in others)
        {
            Assert.Equal(CommitOutcome.Conflict, (await Store.Commit(commit with { Tip = other }, None)).Outcome);
            var check = new OrderCommit { Key = key, ExpectedVersion = Version, Tip = other };
            Assert.Equal(CommitOutcome.Conflict, (await Store.Commit(check, None)).Outcome);
        }

        Assert.Equal(Version, (await LoadAsync(key)).Order.Version);
    }

    [Fact]
    public async Task Commit_VersionCheck_PassesWhereTheHistoryEnded()
    {
        var key = await DroppedAsync();

        Assert.Equal(CommitOutcome.Committed, await Store.Write(new() { Key = key, ExpectedVersion = Version }, None));
    }

    [Fact]
    public async Task Commit_Anonymization_ErasesWhatIsLeft()
    {
        var key = await DroppedAsync();
        await Store.Write(Sample.Commit(key, Version), None);

        Assert.Equal(CommitOutcome.Committed, await Store.Write(Sample.Commit(key, Version + 1) with { Erases = true }, None));

        Assert.Equal(Version + 2, (await LoadAsync(key)).Order.Version);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Search_ByUpdates_FindsTheOrderOnce(int later)
    {
        var key = await DroppedAsync();
        var other = await CreateAsync();
        for (var version = Version; version < Version + later; version++)
            await Store.Write(Sample.Commit(key, version, "later"), None);
        var search = new OrderSearch
        {
            Merchant = key.Merchant,
            Limit = 10,
            UpdatedAfter = Sample.Now,
            UpdatedBefore = Sample.Now.AddHours(1),
        };

        foreach (var sort in Enum.GetValues<OrderSort>())
        {
            var page = await Store.Search(search with { Sort = sort }, None);
            Assert.Equal(
                new[] { key.OrderId, other.OrderId }.Order(StringComparer.Ordinal),
                page.Items.Select(found => found.Order.Id).Order(StringComparer.Ordinal));
            Assert.Equal(Version + later, page.Items.Single(found => found.Order.Id == key.OrderId).Order.Version);
        }

        Assert.Equal(2, await Store.Count(search, None));
        Assert.Equal(0, await Store.Count(search with { UpdatedAfter = Sample.Now.AddMinutes(1) }, None));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(100)]
    public async Task Changes_FromTheBeginning_GoPastWhatWasDropped(int limit)
    {
        var dropped = await DroppedAsync();
        await DroppedAsync();
        var key = await CreateAsync();
        await Store.Write(Sample.Commit(dropped, Version), None);

        var (cursor, seen) = ((string?)null, new List<string>());
        for (var pages = 0; pages < 20; pages++)
        {
            var page = await Store.Changes(key.Merchant, cursor, limit, markets: null, None);
            seen.AddRange(page.Items.Select(item => $"{item.OrderId} {item.Event.Version}"));
            cursor = page.Next;
        }

        Assert.Equal([$"{key.OrderId} 1", $"{dropped.OrderId} {Version + 1}"], seen);
    }

    /// <summary>An order of some versions, the last of which is in its snapshot; without its events.</summary>
    private async Task<OrderKey> DroppedAsync()
    {
        var key = await CreateAsync(Version - 1);
        var last = Sample.Commit(key, Version - 1, "last");
        Assert.Equal(CommitOutcome.Committed, await Store.Write(last with { Order = last.Order! with { Reference = "r" } }, None));
        await Dropping.All(Engine, key);
        return key;
    }
}
