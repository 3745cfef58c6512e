using OrderGrains.Orders;
using OrderGrains.Orders.Store;
using OrderGrains.Storage.Sqlite;
using OrderGrains.Storage.Sqlite.Writing;
using OrderGrains.Storage.Tests.Contract;

namespace OrderGrains.Storage.Tests.Sqlite;

/// <summary>A transaction whose COMMIT gives no clear answer is settled.</summary>
public sealed class BatchRunnerTests : IDisposable
{
    private readonly SqliteEngine _engine = new();
    private readonly OrderKey _first = Sample.NewKey();
    private readonly OrderKey _second = Sample.NewKey();
    private readonly Queue<Func<WriterSession>> _sessions = new();

    public BatchRunnerTests() => _engine.Open(TimeProvider.System).Dispose();

    private string File => _engine.Options.OrdersFile;

    public void Dispose() => _engine.Dispose();

    [Fact]
    public async Task Run_CommitMadeButAnswerLost_IsFoundToBeMade()
    {
        _sessions.Enqueue(() => new FailingSession(File, made: true));

        var (first, second) = RunBoth();

        Assert.Equal((CommitOutcome.Committed, CommitOutcome.Conflict), (await first.Done, await second.Done));
        Assert.Equal(1, await VersionAsync(_first));
    }

    [Fact]
    public async Task Run_CommitNotMade_FailsAllAndWritesNothing()
    {
        _sessions.Enqueue(() => new FailingSession(File, made: false));

        var (first, second) = RunBoth();

        Assert.False((await Assert.ThrowsAsync<OrderStoreException>(() => first.Done)).OutcomeUnknown);
        Assert.False((await Assert.ThrowsAsync<OrderStoreException>(() => second.Done)).OutcomeUnknown);
        Assert.Null(await VersionAsync(_first));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Run_CommitFailedAndFileOutOfReach_IsUnknown(bool made)
    {
        _sessions.Enqueue(() => new FailingSession(File, made));
        _sessions.Enqueue(() => throw new IOException("No such disk."));

        var (first, second) = RunBoth();

        Assert.True((await Assert.ThrowsAsync<OrderStoreException>(() => first.Done)).OutcomeUnknown);
        Assert.True((await Assert.ThrowsAsync<OrderStoreException>(() => second.Done)).OutcomeUnknown);
    }

    [Fact]
    public async Task Run_AfterAFailure_GoesOnWithAFreshSession()
    {
        _sessions.Enqueue(() => throw new IOException("Not yet."));
        using var runner = NewRunner();
        var (lost, kept) = (Job(_first, 0), Job(_first, 0));

        runner.Run([lost]);
        runner.Run([kept]);

        Assert.False((await Assert.ThrowsAsync<OrderStoreException>(() => lost.Done)).OutcomeUnknown);
        Assert.Equal(CommitOutcome.Committed, await kept.Done);
    }

    /// <param name="key">Whose.</param>
    /// <param name="expected">0, or a version that the order does not have.</param>
    private static WaitingJob<CommitOutcome> Job(OrderKey key, long expected)
    {
        var tip = expected == 0 ? null : new OrderTip(1, (int)expected, new byte[EventChain.HashBytes], new byte[EventChain.SaltBytes]);
        var commit = Sample.Prepared(Sample.Commit(key, expected) with { Tip = tip });
        return new(key, session => session.Commits.Apply(commit, Sample.Now).Outcome, [], CancellationToken.None);
    }

    private (WaitingJob<CommitOutcome> First, WaitingJob<CommitOutcome> Second) RunBoth()
    {
        using var runner = NewRunner();
        var (first, second) = (Job(_first, 0), Job(_second, 5));
        runner.Run([first, second]);
        return (first, second);
    }

    private BatchRunner NewRunner() => new(() => _sessions.TryDequeue(out var open)
        ? open()
        : new WriterSession(Connections.OpenWriter(File, TimeSpan.FromSeconds(5))));

    private async Task<long?> VersionAsync(OrderKey key)
    {
        var stored = await _engine.Open(TimeProvider.System).Load(key, CancellationToken.None);
        return stored?.Order.Version;
    }
}
