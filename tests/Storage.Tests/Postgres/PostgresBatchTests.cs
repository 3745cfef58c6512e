using OrderGrains.Orders;
using OrderGrains.Orders.Store;
using OrderGrains.Storage.Postgres;
using OrderGrains.Storage.Postgres.Writing;
using OrderGrains.Storage.Tests.Contract;
using OrderGrains.Storage.Tests.Postgres.Server;

namespace OrderGrains.Storage.Tests.Postgres;

/// <summary>What one bad order, or one that somebody else holds, does to those that share its transaction: nothing.</summary>
[Collection(PostgresTests.Name)]
public sealed class PostgresBatchTests : PostgresTest
{
    private PostgresOrderStore _store = null!;

    public override async Task InitializeAsync() => _store = await Engine.OpenAsync(TimeProvider.System);

    [Theory]
    [InlineData('\0')]
    [InlineData('\ud800')]
    public async Task Commit_TextThatIsNoTextInADatabase_FailsAlone(int character)
    {
        var actor = $"a{(char)character}b";
        var good = Keys(50);
        var bad = Keys(3);
        var written = good.Select(key => _store.Write(Sample.Commit(key, 0), None)).ToArray();
        var refused = bad.Select(key => _store.Write(By(key, actor), None)).ToArray();

        foreach (var task in refused)
            Assert.False((await Assert.ThrowsAsync<OrderStoreException>(() => task)).OutcomeUnknown);
        Assert.All(await Task.WhenAll(written), outcome => Assert.Equal(CommitOutcome.Committed, outcome));
        Assert.Equal(50L, await Engine.AskAsync("SELECT count(*) FROM orders"));
        Assert.Equal(50L, await Engine.AskAsync("SELECT count(*) FROM order_events"));
    }

    [Fact]
    public async Task Commit_OrdersHeldByAnotherTransaction_FailAlone()
    {
        var keys = Keys(60);
        await CommitAllAsync(keys, 0);
        await using var source = DataSources.Schema(Engine.Options.ConnectionString);
        await using var foreign = await source.OpenConnectionAsync();
        await foreign.Run("BEGIN", None);
        await foreign.Run(Append(keys[7]), None);
        await foreign.Run(Append(keys[31]), None);

        var commits = keys.Select(key => _store.Write(Sample.Commit(key, 1), None)).ToArray();

        Assert.False((await Assert.ThrowsAsync<OrderStoreException>(() => commits[7])).OutcomeUnknown);
        Assert.False((await Assert.ThrowsAsync<OrderStoreException>(() => commits[31])).OutcomeUnknown);
        Assert.All(
            await Task.WhenAll(commits.Where((_, i) => i is not (7 or 31))),
            outcome => Assert.Equal(CommitOutcome.Committed, outcome));
        await foreign.Run("ROLLBACK", None);
        Assert.Equal(CommitOutcome.Committed, await _store.Write(Sample.Commit(keys[7], 1), None));
    }

    [Fact]
    public async Task Commit_DeadlockWithABatchInAnotherOrder_EndsAndLeavesTheOthersAlone()
    {
        var keys = Keys(40).OrderBy(key => key.OrderId, StringComparer.Ordinal).ToArray();
        await CommitAllAsync(keys, 0);
        (Engine.Options.LockTimeout, Engine.Options.CommandTimeout) = (TimeSpan.FromSeconds(10), TimeSpan.FromMinutes(2));
        await using var writing = DataSources.Writers(Engine.Options);
        await using var runner = new BatchRunner(
            new(
                async () => await WriterSession.Open(writing),
                (lost, cancellationToken) => lost.Settle(writing, cancellationToken),
                TimeSpan.FromMinutes(1),
                TimeProvider.System));
        await using var source = DataSources.Schema(Engine.Options.ConnectionString);
        await using var zombie = await source.OpenConnectionAsync();
        await zombie.Run("BEGIN", None);
        await zombie.Run(Append(keys[^1]), None);

        var jobs = new List<CommitJob>();
        foreach (var key in keys)
            jobs.Add(new(Sample.Prepared(await _store.Complete(Sample.Commit(key, 1))), None));
        var commits = jobs.Select(job => job.Done).ToArray();
        var running = runner.Run(jobs);
        await UntilItWaitsAsync(running);
        await zombie.Run(Append(keys[0]), None);

        foreach (var held in new[] { commits[0], commits[^1] })
            Assert.False((await Assert.ThrowsAsync<OrderStoreException>(() => held)).OutcomeUnknown);
        Assert.All(await Task.WhenAll(commits[1..^1]), result => Assert.Equal(CommitOutcome.Committed, result.Outcome));
        await zombie.Run("COMMIT", None);
        Assert.Equal(CommitOutcome.Conflict, await _store.Write(Sample.Commit(keys[^1], 1), None));
    }

    [Fact]
    public async Task Commit_GoodOnesBetweenBadOnes_AreWritten()
    {
        for (var round = 0; round < 10; round++)
        {
            var key = Sample.NewKey();
            for (var version = 0; version < 2; version++)
            {
                var bad = By(Sample.NewKey(), "a\0b");
                var good = Sample.Commit(key, version) with
                {
                    Records = [Sample.Record(version + 1, DateTimeOffset.UtcNow)],
                    Aliases = [new(AliasKind.Line, $"{key.OrderId} {version}")],
                };
                await Assert.ThrowsAsync<OrderStoreException>(() => _store.Write(bad, None));
                Assert.Equal(CommitOutcome.Committed, await _store.Write(good, None));
            }
        }
    }

    [Fact]
    public async Task Commit_SameOrderTwiceAtOnce_OneIsWrittenAndTheOtherJudgedAfterIt()
    {
        var key = Sample.NewKey();

        var commits = await Task.WhenAll(_store.Write(Sample.Commit(key, 0), None), _store.Write(Sample.Commit(key, 0), None));

        Assert.Equal([CommitOutcome.Committed, CommitOutcome.Conflict], commits);
    }

    [Fact]
    public async Task Commit_ManyUpdates_WritesFewSnapshotsAndTouchesNoIndexWithThem()
    {
        // Whether a page has room is a matter of chance, so here each has.
        await Engine.AskAsync("ALTER TABLE orders SET (fillfactor = 10)");
        var keys = Keys(20);
        for (var version = 0; version < 64; version++)
            await CommitAllAsync(keys, version);
        await Engine.CloseAsync();

        // A session's counts are there once it has ended, which is some time after its client has left.
        await Engine.AskAsync(
            "SELECT count(pg_terminate_backend(pid, 5000)) FROM pg_stat_activity WHERE application_name LIKE 'ordergrains%'");
        Assert.Equal(4 * 20L, await Engine.AskAsync("SELECT n_tup_ins + n_tup_upd FROM pg_stat_user_tables WHERE relname = 'orders'"));
        var inPlace = (decimal)(await Engine.AskAsync(
            "SELECT n_tup_hot_upd::numeric / n_tup_upd FROM pg_stat_user_tables WHERE relname = 'orders'"))!;
        Assert.Equal(1, inPlace);
    }

    /// <summary>The next row of an order's history, by somebody else.</summary>
    private static string Append(OrderKey key) =>
        $"""
        INSERT INTO order_events (ordinal, version, at, command_id, place, seq, type, door, actor, hash, changes)
        SELECT ordinal, 2, 0, gen_random_uuid(), 2, 0, 1, 0, '', '', '' FROM orders WHERE order_id = '{key.OrderId}'
        """;

    private static OrderKey[] Keys(int count) => [.. Enumerable.Range(0, count).Select(_ => Sample.NewKey())];

    private static OrderCommit By(OrderKey key, string actor) =>
        Sample.Commit(key, 0) with { Events = [Sample.Event(1) with { Actor = actor }] };

    private async Task CommitAllAsync(OrderKey[] keys, long expected) => Assert.All(
        await Task.WhenAll(keys.Select(key => _store.Write(Sample.Commit(key, expected), None))),
        outcome => Assert.Equal(CommitOutcome.Committed, outcome));
}
