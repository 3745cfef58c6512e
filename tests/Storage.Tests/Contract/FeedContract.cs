using OrderGrains.Orders;

namespace OrderGrains.Storage.Tests.Contract;

/// <summary>The change feed gives every event, and those of an order in their order.</summary>
public abstract class FeedContract<TEngine> : OrderStoreContract<TEngine>
    where TEngine : IStoreEngine, new()
{
    private readonly string _merchant = "m" + Guid.NewGuid().ToString("N");

    [Fact]
    public async Task Changes_NothingYet_IsEmptyAndCanBeContinued()
    {
        var page = await Store.Changes(_merchant, null, 10, null, None);
        Assert.Empty(page.Items);
        Assert.Equal(await Store.LastChange(_merchant, None), page.Next);

        await Store.Write(Sample.Commit(new(_merchant, "a"), 0), None);

        Assert.Single((await Store.Changes(_merchant, page.Next, 10, null, None)).Items);
    }

    [Fact]
    public async Task Changes_Event_IsReadAsWritten()
    {
        await Store.Write(Sample.Commit(new(_merchant, "a.b"), 0), None);

        var (orderId, stored) = Assert.Single((await Store.Changes(_merchant, null, 10, null, None)).Items);

        Assert.Equal(("a.b", 1, 0, Sample.Now), (orderId, stored.Version, stored.Sequence, stored.At));
        Assert.Equal(("tester", Door.Fuuffy, "commented"), (stored.Actor, stored.Door, stored.Type));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(100)]
    public async Task Changes_PageByPage_GivesEachOnceAndStaysAtTheEnd(int limit)
    {
        for (var version = 1; version <= 3; version++)
        {
            foreach (var id in new[] { "b", "a.1" })
            {
                var commit = Sample.Commit(new(_merchant, id), version - 1);
                await Store.Write(commit with { Events = [Sample.Event(version), Sample.Event(version, 1)] }, None);
            }
        }

        var reader = new FeedReader(Store, _merchant) { Limit = limit };
        await reader.ReadAllAsync();

        Assert.Equal("a.1@1.0 a.1@1.1 a.1@2.0 a.1@2.1 a.1@3.0 a.1@3.1 b@1.0 b@1.1 b@2.0 b@2.1 b@3.0 b@3.1", reader.ByOrder());
        Assert.Equal(12, reader.Seen);
        Assert.Equal(reader.Cursor, (await Store.Changes(_merchant, reader.Cursor, limit, null, None)).Next);
        Assert.Equal(reader.Cursor, await Store.LastChange(_merchant, None));
    }

    [Fact]
    public async Task Changes_LargeEvents_EndThePageByItsBytesAndAlwaysMoveOn()
    {
        int[] sizes = [1_500_000, 1_500_000, 1_000, 1_500_000, 6_000_000, 1_000, 1_000];
        for (var version = 1; version <= sizes.Length; version++)
        {
            var commit = Sample.Commit(new(_merchant, "a"), version - 1);
            await Store.Write(commit with { Events = [Sample.Large(version, 0, sizes[version - 1])] }, None);
        }

        var pages = new List<string>();
        string? cursor = null;
        while (await Store.Changes(_merchant, cursor, 1000, null, None) is { Items.Count: > 0 } page)
        {
            pages.Add(string.Join(' ', page.Items.Select(item => item.Event.Version)));
            cursor = page.Next;
        }

        Assert.Equal(["1 2 3", "4", "5", "6 7"], pages);
    }

    [Fact]
    public async Task Changes_OfAnotherMerchant_AreNotGiven()
    {
        await Store.Write(Sample.Commit(new(_merchant, "a"), 0), None);

        Assert.Empty((await Store.Changes(_merchant + "x", null, 10, null, None)).Items);
    }

    [Fact]
    public async Task Changes_ReaderBoundToMarkets_PassesOverTheOthersAndGetsOn()
    {
        await Store.Write(Sample.Commit(new(_merchant, "a"), 0), None);
        foreach (var (id, number) in new[] { ("b", 1), ("c", 2), ("d", (int?)null) })
        {
            var commit = Sample.Commit(new(_merchant, id), 0);
            await Store.Write(commit with { Order = commit.Order! with { Market = new() { Id = "m", Number = number } } }, None);
        }

        var (given, cursor) = (new List<string>(), (string?)null);
        while (await Store.Changes(_merchant, cursor, 1, [2], None) is var page && page.Next != cursor)
        {
            given.AddRange(page.Items.Select(item => item.OrderId));
            cursor = page.Next;
        }

        Assert.Equal(["a", "c"], given.Order(StringComparer.Ordinal));
        Assert.Equal(await Store.LastChange(_merchant, None), cursor);
        Assert.Equal("a", Assert.Single((await Store.Changes(_merchant, null, 10, [], None)).Items).OrderId);
    }

    [Fact]
    public async Task Changes_OrderHasMoved_GoByTheMarketItIsInNow()
    {
        var commit = Sample.Commit(new(_merchant, "a"), 0);
        var order = commit.Order! with { Market = new() { Id = "m", Number = 1 } };
        await Store.Write(commit with { Order = order }, None);
        var moved = Sample.Commit(new(_merchant, "a"), 1);
        await Store.Write(
            moved with { Before = order, Order = moved.Order! with { Market = new() { Id = "m", Number = 2 } } }, None);

        Assert.Empty((await Store.Changes(_merchant, null, 10, [1], None)).Items);
        Assert.Equal(2, (await Store.Changes(_merchant, null, 10, [2], None)).Items.Count);
    }

    [Fact]
    public async Task Changes_AfterReopening_GoOnWhereTheyWere()
    {
        var reader = new FeedReader(Store, _merchant);
        for (var version = 0; version < 3; version++)
        {
            await Store.Write(Sample.Commit(new(_merchant, "a"), version), None);
            await reader.ReadAllAsync();
            await ReopenAsync();
            reader.Store = Store;
        }

        Assert.Equal(("a@1.0 a@2.0 a@3.0", 3), (reader.ByOrder(), reader.Seen));
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("s.1")]
    [InlineData("s.1.-2")]
    [InlineData("s.1.99999999999999999999")]
    [InlineData("p.1.2.3")]
    [InlineData("p.1.2.3.99999999999")]
    [InlineData("p.1.2.3.4.5")]
    [InlineData("p.1.2.3.a\0b")]
    [InlineData("p.1.2.3.a", 0xd800)]
    public async Task Changes_NoCursor_IsAFormatError(string cursor, params int[] more) => await Assert.ThrowsAsync<FormatException>(
        () => Store.Changes(_merchant, cursor + string.Concat(more.Select(unit => (char)unit)), 10, null, None));

    [Fact]
    public async Task Changes_WhileManyWrite_AreCompleteAndInOrder()
    {
        const int writers = 8;
        const int orders = 8;
        const int versions = 12;
        var reader = new FeedReader(Store, _merchant) { Limit = 7 };
        var writing = Task.WhenAll(Enumerable.Range(0, writers).Select(writer => Task.Run(async () =>
        {
            for (var version = 0; version < versions; version++)
            {
                await Task.WhenAll(Enumerable.Range(0, orders).Select(order =>
                    Store.Write(Sample.Commit(new(_merchant, $"{writer}.{order}"), version), None)));
            }
        })));

        while (!writing.IsCompleted)
            await reader.ReadAllAsync();
        await writing;
        await reader.ReadAllAsync();

        reader.AssertComplete(writers * orders, versions);
        Assert.Equal(writers * orders * versions, reader.Seen);
    }
}
