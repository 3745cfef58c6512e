using System.Text;
using OrderGrains.Orders;
using OrderGrains.Orders.Store;

namespace OrderGrains.Storage.Tests.Contract;

/// <summary>Events and the commands behind them.</summary>
public abstract class HistoryContract<TEngine> : OrderStoreContract<TEngine>
    where TEngine : IStoreEngine, new()
{
    [Fact]
    public async Task History_UnknownOrder_IsEmpty() => Assert.Empty(await Store.History(Sample.NewKey(), 0, 10, None));

    [Fact]
    public async Task History_Event_IsReadAsWritten()
    {
        var key = await CreateAsync();

        var stored = Assert.Single(await Store.History(key, 0, 10, None));

        Assert.Equal((1, 0, Sample.Now), (stored.Version, stored.Sequence, stored.At));
        Assert.Equal(("tester", Door.Fuuffy, "commented"), (stored.Actor, stored.Door, stored.Type));
        Assert.StartsWith(
            """[1,1,{"p":"currency","f":"","t":"EUR"},{"p":"createdAt",""",
            Encoding.UTF8.GetString(stored.Changes.Span),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, 1, "1.0 1.1 1.2")]
    [InlineData(0, 3, "1.0 1.1 1.2")]
    [InlineData(0, 4, "1.0 1.1 1.2 2.0 2.1 2.2")]
    [InlineData(1, 2, "2.0 2.1 2.2")]
    [InlineData(1, 100, "2.0 2.1 2.2 3.0 3.1 3.2")]
    [InlineData(3, 100, "")]
    public async Task History_Page_KeepsVersionsWhole(long after, int limit, string expected)
    {
        var key = Sample.NewKey();
        for (var version = 1; version <= 3; version++)
        {
            RecordedEvent[] events = [Sample.Event(version, 0), Sample.Event(version, 1), Sample.Event(version, 2)];
            await Store.Write(Sample.Commit(key, version - 1) with { Events = events }, None);
        }

        var page = await Store.History(key, after, limit, None);

        Assert.Equal(expected, string.Join(' ', page.Select(e => $"{e.Version}.{e.Sequence}")));
    }

    [Fact]
    public async Task History_LargeEvents_EndsThePageByItsBytesAndKeepsVersionsWhole()
    {
        var key = Sample.NewKey();
        int[] sizes = [1_500_000, 1_000, 1_500_000, 1_500_000, 3_000_000, 1_000];
        for (var version = 1; version <= sizes.Length; version++)
        {
            RecordedEvent[] events = [Sample.Large(version, 0, sizes[version - 1]), Sample.Large(version, 1, sizes[version - 1])];
            await Store.Write(Sample.Commit(key, version - 1) with { Events = events }, None);
        }

        var pages = new List<string>();
        for (var after = 0L; after < sizes.Length;)
        {
            var page = await Store.History(key, after, 1000, None);
            pages.Add(string.Join(' ', page.Select(e => $"{e.Version}.{e.Sequence}")));
            after = page[^1].Version;
        }

        Assert.Equal(["1.0 1.1 2.0 2.1", "3.0 3.1", "4.0 4.1", "5.0 5.1", "6.0 6.1"], pages);
    }

    [Theory]
    [InlineData(3, -1, null)]
    [InlineData(3, 0, 1L)]
    [InlineData(3, 14, 1L)]
    [InlineData(3, 15, 2L)]
    [InlineData(3, 20, 2L)]
    [InlineData(3, 60, 3L)]
    [InlineData(2, 60, 2L)]
    [InlineData(4, 30, 4L)]
    [InlineData(9, 60, 4L)]
    public async Task FindVersion_OfATime_IsTheLastOneMadeByThen(long upTo, int minutes, long? expected)
    {
        var key = Sample.NewKey();
        int[] made = [0, 15, 60, 30];
        for (var version = 1; version <= made.Length; version++)
        {
            // Two events each; the fourth was written by a clock that was set back.
            var at = Sample.Now.AddMinutes(made[version - 1]);
            RecordedEvent[] events = [Sample.Event(version, 0) with { At = at }, Sample.Event(version, 1) with { At = at }];
            await Store.Write(Sample.Commit(key, version - 1) with { Events = events }, None);
        }

        Assert.Equal(expected, await Store.FindVersion(key, upTo, Sample.Now.AddMinutes(minutes), None));
        Assert.Null(await Store.FindVersion(Sample.NewKey(), upTo, Sample.Now.AddMinutes(minutes), None));
    }

    [Fact]
    public async Task History_ManyAppendsToAText_AreSmallAndKeepToTheSizeOfAPage()
    {
        const int Appends = 1000;
        var (key, text) = (Sample.NewKey(), new string('x', 100));
        var orders = Enumerable.Range(1, Appends + 1)
            .Select(version => Sample.Order(key, version) with { Comment = string.Concat(Enumerable.Repeat(text, version)) }).ToArray();
        RecordedEvent[] events = [.. orders.Skip(1).Zip(orders, (after, before) =>
            Sample.Event(after.Version - 1) with { Event = new("commented", OrderFields.Diff(before, after)) })];
        await Store.Write(Sample.Commit(key, 0) with { Order = orders[^1] with { Version = Appends }, Events = events }, None);

        var page = await Store.History(key, 0, Appends, None);

        Assert.Equal(Appends, page.Count);
        Assert.All(page, stored => Assert.InRange(stored.Changes.Length, text.Length, 2 * text.Length));
        Assert.True(page.Sum(RenderedSize.Of) <= PageBudget.MaxBytes);
    }

    [Fact]
    public async Task FindCommands_AmongManyVersions_GiveTheVersionsTheyLedTo()
    {
        var key = Sample.NewKey();
        var commands = Enumerable.Range(0, 5).Select(_ => Guid.NewGuid()).ToArray();
        for (var version = 1; version <= commands.Length; version++)
        {
            RecordedEvent[] events = [Sample.Event(version, 0, commands[version - 1])];
            await Store.Write(Sample.Commit(key, version - 1) with { Events = events }, None);
        }

        var everything = CommandWindow.Of(5, Sample.Now, TimeSpan.Zero);
        RecentCommand[] found = [.. await Store.FindCommands(key, [commands[1], Guid.NewGuid(), commands[4]], everything, None)];
        Assert.Equal([new(commands[1], 2), new(commands[4], 5)], found.OrderBy(command => command.Version));
        Assert.Empty(await Store.FindCommands(key, [commands[1]], everything with { Floor = 2 }, None));
        Assert.Empty(await Store.FindCommands(key, [Guid.NewGuid()], everything, None));
        Assert.Empty(await Store.FindCommands(Sample.NewKey(), [commands[1]], everything, None));
    }

    [Fact]
    public async Task FindCommands_EventsFromBeforeTheCallerBegan_AreNotReadPastTheNewest()
    {
        var key = Sample.NewKey();
        var commands = Enumerable.Range(0, 6).Select(_ => Guid.NewGuid()).ToArray();
        for (var version = 1; version <= commands.Length; version++)
        {
            // The third was written by a clock that was set back afterwards.
            var at = Sample.Now.AddMinutes(version == 3 ? 60 : version);
            RecordedEvent[] events = [Sample.Event(version, 0, commands[version - 1]) with { At = at }];
            await Store.Write(Sample.Commit(key, version - 1) with { Events = events }, None);
        }

        Assert.Equal((long[])[2, 3, 4, 5, 6], await Versions(new(0, 5, Sample.Now.AddMinutes(1))));
        Assert.Equal((long[])[5, 6], await Versions(new(0, 5, Sample.Now.AddMinutes(4))));
        Assert.Equal((long[])[4, 5, 6], await Versions(new(0, 3, Sample.Now.AddHours(2))));
        Assert.Equal((long[])[1, 2, 3, 4, 5, 6], await Versions(new(0, 0, Sample.Now.AddHours(2))));

        async Task<long[]> Versions(CommandWindow window) =>
            [.. (await Store.FindCommands(key, commands, window, None)).Select(command => command.Version).Order()];
    }

    [Fact]
    public async Task Load_RecentCommands_AreDistinctNewestFirstAndBounded()
    {
        var key = Sample.NewKey();
        var commands = Enumerable.Range(0, StoredOrder.MaxRecords).Select(_ => Guid.NewGuid()).ToArray();
        await Store.Write(Sample.Commit(key, 0), None);
        await Store.Write(
            Sample.Commit(key, 1) with
            {
                Order = Sample.Order(key, commands.Length + 1),
                Events = [.. commands.SelectMany((id, i) => new[] { Sample.Event(i + 2, 0, id), Sample.Event(i + 2, 1, id) })],
            },
            None);

        var recent = (await LoadAsync(key)).RecentCommands;

        var expected = commands.Select((command, i) => new RecentCommand(command, i + 2)).Reverse().Take(StoredOrder.MaxRecords / 2);
        Assert.Equal(expected, recent);
    }
}
