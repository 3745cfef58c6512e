using Microsoft.Extensions.Logging.Abstractions;
using OrderGrains.Orders;
using OrderGrains.Orders.Ageing;
using OrderGrains.Orders.Audit;
using OrderGrains.Storage.Tests.Auditing;
using OrderGrains.Storage.Tests.Contract;

namespace OrderGrains.Storage.Tests.Ageing;

/// <summary>Events of orders that ended long ago are exported and dropped, and no others.</summary>
public abstract class AgeingContract<TEngine> : OrderStoreContract<TEngine>
    where TEngine : IStoreEngine, new()
{
    private const int Months = 3;

    private readonly string _folder = Directory.CreateTempSubdirectory("ordergrains-").FullName;

    protected abstract IAuditSource Source();

    private IEventArchive Archive => (IEventArchive)Store;

    [Fact]
    public async Task Run_OrdersThatEndedLongAgo_AreExportedAndDropped()
    {
        var (ended, open) = (await LivedAsync(Verb.Archive), Sample.NewKey());
        await LivedOrder.Store(Store, open, versions: 1);
        var before = (await LoadAsync(ended)).Order;
        Time.Advance(TimeSpan.FromDays(100));
        Assert.Equal(0, (await new EventDropper(Archive, Store).Run(Months + 1, _folder, None)).Orders);

        var summary = await DropAsync();

        Assert.Equal((1, 8, 8), (summary.Orders, summary.Rows, summary.Dropped));
        Assert.Empty(summary.Findings);
        Assert.Equal((1, 7, 1, 0), await VerifyAsync(Assert.Single(summary.Files)));
        Assert.Empty(await Store.History(ended, 0, 10, None));
        Assert.Equal(before, (await LoadAsync(ended)).Order);
        Assert.NotEmpty(await Store.History(open, 0, 10, None));
        Assert.Empty(await AuditAsync());
        Assert.Equal(0, (await DropAsync()).Orders);
        Assert.Single(Directory.GetFiles(_folder));
    }

    [Fact]
    public async Task Run_AnOrderThatGoesOnAndEndsAgain_IsExportedFromWhereItWasDropped()
    {
        var key = await LivedAsync(Verb.Archive);
        Time.Advance(TimeSpan.FromDays(100));
        await DropAsync();
        await LivedOrder.Change(Store, key, Verb.Unarchive, Verb.Anonymize, Verb.Archive);
        Assert.Empty(await AuditAsync());

        var summary = await DropAsync();

        Assert.Equal((1, 3), (summary.Orders, summary.Dropped));
        Assert.Equal((1, 3, 0, 0), await VerifyAsync(Assert.Single(summary.Files)));
        Assert.Equal(9, (await LoadAsync(key)).Order.Version);
        Assert.Empty(await AuditAsync());
    }

    [Fact]
    public async Task Run_WithoutAFolder_OnlyCounts()
    {
        var key = await LivedAsync(Verb.Archive);
        Time.Advance(TimeSpan.FromDays(100));

        var summary = await new EventDropper(Archive, Store).Run(Months, folder: null, None);

        Assert.Equal((1, 8, 0), (summary.Orders, summary.Rows, summary.Dropped));
        Assert.NotEmpty(await Store.History(key, 0, 10, None));
    }

    [Fact]
    public async Task Run_SeveralPortions_AreAFileEach()
    {
        for (var order = 0; order < 3; order++)
            await LivedAsync(Verb.Archive);
        Time.Advance(TimeSpan.FromDays(100));

        var summary = await new EventDropper(Archive, Store) { PortionSize = 1 }.Run(Months, _folder, None);

        Assert.Equal((3, 24), (summary.Orders, summary.Dropped));
        foreach (var file in summary.Files)
            Assert.Equal(0, (await VerifyAsync(file)).Findings);
    }

    [Fact]
    public async Task Run_AnOrderWhoseRowWasChanged_KeepsItAndNamesIt()
    {
        var (bad, good) = (await LivedAsync(Verb.Archive), await LivedAsync(Verb.Archive));
        await Engine.ExecuteAsync(
            $"""
            UPDATE order_events SET actor = 'nobody'
            WHERE place = 3 AND ordinal = (SELECT ordinal FROM orders WHERE order_id = '{bad.OrderId}')
            """);
        Time.Advance(TimeSpan.FromDays(100));

        var summary = await DropAsync();

        Assert.Equal(bad, Assert.Single(summary.Findings).Key);
        Assert.Equal((1, 7, 1, 0), await VerifyAsync(Assert.Single(summary.Files)));
        Assert.NotEmpty(await Store.History(bad, 0, 10, None));
        Assert.Empty(await Store.History(good, 0, 10, None));
    }

    [Fact]
    public async Task Drop_AnOrderThatWasTouchedMeanwhile_KeepsItsEvents()
    {
        var key = await LivedAsync(Verb.Archive);
        var order = Assert.Single((await Archive.Aged(Sample.Now.AddDays(1), 0, 10, None)).Orders);
        var stored = await LoadAsync(key);
        Assert.True(await Archive.Settle(order, stored, None));
        await LivedOrder.Change(Store, key, Verb.Unarchive);

        Assert.Equal(0, await Archive.Drop([order], None));
        Assert.False(await Archive.Settle(order, stored, None));

        Assert.Equal(7, (await Store.History(key, 0, 100, None)).Max(e => e.Version));
        Assert.Empty(await AuditAsync());
    }

    [Fact]
    public async Task Drop_AnOrderWhoseRowIsBehind_KeepsItsEvents()
    {
        var key = await LivedAsync(Verb.Archive);
        var order = Assert.Single((await Archive.Aged(Sample.Now.AddDays(1), 0, 10, None)).Orders);

        Assert.Equal(0, await Archive.Drop([order], None));

        Assert.NotEmpty(await Store.History(key, 0, 100, None));
    }

    [Fact]
    public async Task Aged_PageByPage_GivesEachOrderOnce()
    {
        HashSet<string> keys = [];
        for (var order = 0; order < 5; order++)
            keys.Add((await LivedAsync()).OrderId);

        var found = new List<string>();
        for (long? after = 0; after is { } from;)
        {
            var page = await Archive.Aged(Sample.Now.AddDays(1), from, 2, None);
            found.AddRange(page.Orders.Select(order => order.Key.OrderId));
            after = page.Next;
        }

        Assert.Equal(keys.Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
        Assert.Empty((await Archive.Aged(Sample.Now, 0, 10, None)).Orders);
    }

    [Fact]
    public async Task ClaimDay_AskedAgain_IsGivenOnceADay()
    {
        Assert.True(await Archive.ClaimDay(None));
        Assert.False(await Archive.ClaimDay(None));
        Time.Advance(TimeSpan.FromDays(1));
        Assert.True(await Archive.ClaimDay(None));
    }

    [Fact]
    public async Task Look_OfSeveralProcesses_DropsOnceADay()
    {
        EventAgeing[] processes = [Process(), Process()];
        var key = await LivedAsync(Verb.Archive);
        Time.Advance(TimeSpan.FromDays(100));
        await processes[1].Look(None);
        Assert.Empty(await Store.History(key, 0, 10, None));

        var other = await LivedAsync(Verb.Archive);
        foreach (var process in processes)
            await process.Look(None);
        Assert.NotEmpty(await Store.History(other, 0, 10, None));

        Time.Advance(TimeSpan.FromDays(1));
        await processes[0].Look(None);
        Assert.Empty(await Store.History(other, 0, 10, None));
        Assert.Equal(2, Directory.GetFiles(_folder).Length);
    }

    [Fact]
    public async Task Look_FolderThatCannotBeMade_KeepsTheEvents()
    {
        var key = await LivedAsync(Verb.Archive);
        Time.Advance(TimeSpan.FromDays(100));
        var file = Path.Combine(_folder, "file");
        await File.WriteAllTextAsync(file, "");

        await Process(Path.Combine(file, "exports")).Look(None);

        Assert.NotEmpty(await Store.History(key, 0, 10, None));
    }

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private EventAgeing Process(string? folder = null) =>
        new(Archive, Store, Months, folder ?? _folder, Time, NullLogger<EventAgeing>.Instance);

    private Task<DropSummary> DropAsync() => new EventDropper(Archive, Store).Run(Months, _folder, None);

    /// <summary>An order of five versions in seven rows, and more.</summary>
    private async Task<OrderKey> LivedAsync(params Verb[] verbs)
    {
        var key = Sample.NewKey();
        await LivedOrder.Store(Store, key, versions: 5);
        await LivedOrder.Change(Store, key, verbs);
        return key;
    }

    private static async Task<(long Orders, long Events, long Records, long Findings)> VerifyAsync(string file)
    {
        await using var stream = File.OpenRead(file);
        var summary = await ExportAuditor.Run(stream, finding => Assert.Fail(finding.ToString()), None);
        return (summary.Rows[AuditKind.Order], summary.Rows[AuditKind.Event], summary.Rows[AuditKind.Record], summary.Findings);
    }

    private async Task<List<AuditFinding>> AuditAsync()
    {
        List<AuditFinding> findings = [];
        await OrderAuditor.Run(Source(), findings.Add, None);
        return findings;
    }
}
