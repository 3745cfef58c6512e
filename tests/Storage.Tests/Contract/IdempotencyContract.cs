using OrderGrains.Orders;
using OrderGrains.Orders.Store;

namespace OrderGrains.Storage.Tests.Contract;

/// <summary>Records of keyed commands.</summary>
public abstract class IdempotencyContract<TEngine> : OrderStoreContract<TEngine>
    where TEngine : IStoreEngine, new()
{
    [Fact]
    public async Task Commit_RecordAlone_IsWrittenAndMovesNothing()
    {
        var key = await CreateAsync();
        var record = Sample.Record(1, Time.GetUtcNow());

        var outcome = await Store.Write(new() { Key = key, ExpectedVersion = 1, Records = [record] }, None);

        Assert.Equal(CommitOutcome.Committed, outcome);
        var stored = await LoadAsync(key);
        Assert.Equal([record], stored.Records);
        Assert.Equal(1, stored.Order.Version);
    }

    [Fact]
    public async Task Commit_RecordAloneOfAStaleVersion_IsConflictAndNotWritten()
    {
        var key = await CreateAsync(versions: 2);
        var commit = new OrderCommit { Key = key, ExpectedVersion = 1, Records = [Sample.Record(1, Time.GetUtcNow())] };

        Assert.Equal(CommitOutcome.Conflict, await Store.Write(commit, None));
        Assert.Empty((await LoadAsync(key)).Records);
    }

    [Fact]
    public async Task Commit_KeyOfNoChangeTwiceFromOnePlace_SecondIsConflictAndTheFirstStays()
    {
        var key = await CreateAsync();
        var first = Sample.Record(1, Time.GetUtcNow());
        var commit = await Store.Complete(new() { Key = key, ExpectedVersion = 1, Records = [first] });
        var again = commit with { Records = [Sample.Record(1, Time.GetUtcNow(), first.Id)] };

        Assert.Equal(CommitOutcome.Committed, (await Store.Commit(commit, None)).Outcome);
        Assert.Equal(CommitOutcome.Conflict, (await Store.Commit(again, None)).Outcome);

        Assert.Equal([first], (await LoadAsync(key)).Records);
    }

    [Fact]
    public async Task Commit_ChangeWithItsRecord_IsLoadedForItsKeepTime()
    {
        var key = await CreateAsync();
        var record = Sample.Record(2, Time.GetUtcNow());
        await Store.Write(Keyed(key, 1, record), None);

        Assert.Equal([record], (await LoadAsync(key)).Records);
        await Store.Write(Sample.Commit(key, 2), None);
        Assert.Equal([record], (await LoadAsync(key)).Records);
        Time.Advance(TimeSpan.FromHours(24));
        Assert.Empty((await LoadAsync(key)).Records);
    }

    [Fact]
    public async Task Commit_ChangeFromThePlaceOfAKeyOfNoChange_IsConflictAndNotWritten()
    {
        var key = await CreateAsync();
        var first = Sample.Record(1, Time.GetUtcNow());
        var unchanged = await Store.Complete(new() { Key = key, ExpectedVersion = 1, Records = [first] });
        var changed = await Store.Complete(Keyed(key, 1, Sample.Record(2, Time.GetUtcNow(), first.Id)));

        Assert.Equal(CommitOutcome.Committed, (await Store.Commit(unchanged, None)).Outcome);
        Assert.Equal(CommitOutcome.Conflict, (await Store.Commit(changed, None)).Outcome);

        var stored = await LoadAsync(key);
        Assert.Equal(1, stored.Order.Version);
        Assert.Equal([first], stored.Records);
    }

    [Fact]
    public async Task Load_RecordAfterItsKeepTime_IsLeftOutAndItsIdIsFree()
    {
        var key = await CreateAsync();
        var old = Sample.Record(1, Time.GetUtcNow());
        await Store.Write(new() { Key = key, ExpectedVersion = 1, Records = [old] }, None);

        Time.Advance(TimeSpan.FromHours(24));

        Assert.Empty((await LoadAsync(key)).Records);
        var next = Sample.Record(1, Time.GetUtcNow(), old.Id);
        await Store.Write(new() { Key = key, ExpectedVersion = 1, Records = [next] }, None);
        Assert.Equal([next], (await LoadAsync(key)).Records);
    }

    [Fact]
    public async Task Load_MoreRecordsThanAnOrderRemembers_LeavesOutAndFindsThemByTheirIds()
    {
        var key = await CreateAsync();
        var records = Enumerable.Range(0, StoredOrder.MaxRecords + 500).Select(_ => Sample.Record(1, Time.GetUtcNow())).ToArray();
        await Store.Write(new() { Key = key, ExpectedVersion = 1, Records = records }, None);

        var stored = await LoadAsync(key);

        Assert.True(stored.HasMoreRecords);
        Assert.InRange(stored.Records.Count, 0, StoredOrder.MaxRecords + 1);
        foreach (var record in records.Chunk(400))
        {
            var found = await Store.FindRecords(key, [.. record.Select(one => one.Id), Guid.NewGuid()], None);
            Assert.Equal(record.ToHashSet(), found.ToHashSet());
        }

        Assert.Empty(await Store.FindRecords(Sample.NewKey(), [records[0].Id], None));
        Time.Advance(TimeSpan.FromHours(24));
        Assert.Empty(await Store.FindRecords(key, [records[0].Id], None));
        Time.Advance(TimeSpan.FromHours(2));
        Assert.False((await LoadAsync(key)).HasMoreRecords);
    }

    [Fact]
    public async Task Load_AfterManyKeysOfNoChange_HasWhatHadChangedBefore()
    {
        var key = await CreateAsync();
        await Store.Write(Sample.Commit(key, 1, "kept"), None);
        for (var round = 0; round < 4; round++)
        {
            var records = Enumerable.Range(0, 400).Select(_ => Sample.Record(2, Time.GetUtcNow())).ToArray();
            await Store.Write(new() { Key = key, ExpectedVersion = 2, Records = records }, None);
        }

        var stored = await LoadAsync(key);

        Assert.Equal((2, "kept"), (stored.Order.Version, stored.Order.Notes));
        Assert.InRange(stored.Tip!.Behind, 0, 256);
    }

    [Fact]
    public async Task Load_AfterTheProcesssClockWasPutForward_HonoursWhatIsNotOlder()
    {
        var key = await CreateAsync();
        var record = Sample.Record(1, Time.GetUtcNow());
        await Store.Write(new() { Key = key, ExpectedVersion = 1, Records = [record] }, None);

        JumpProcess(TimeSpan.FromDays(2));

        var stored = await LoadAsync(key);
        Assert.Equal([record], stored.Records);
        Assert.Equal(TimeSpan.Zero, stored.Now - record.At);
    }

    /// <summary>A change with the record of the command that made it.</summary>
    private static OrderCommit Keyed(OrderKey key, long expected, IdempotencyRecord record) => Sample.Commit(key, expected) with
    {
        Events = [Sample.Event(expected + 1, commandId: record.CommandId) with { At = record.At }],
        Records = [record],
    };
}
