using System.Text;
using Npgsql;
using OrderGrains.Orders;
using OrderGrains.Orders.Store;
using OrderGrains.Storage.Postgres;
using OrderGrains.Storage.Postgres.Writing;
using OrderGrains.Storage.Tests.Contract;
using OrderGrains.Storage.Tests.Postgres.Server;

namespace OrderGrains.Storage.Tests.Postgres;

/// <summary>A transaction whose COMMIT gives no clear answer is settled.</summary>
[Collection(PostgresTests.Name)]
public sealed class SettlementTests : PostgresTest
{
    private readonly OrderKey _first = Sample.NewKey();
    private readonly OrderKey _second = Sample.NewKey();
    private readonly Queue<Func<Task<WriterSession>>> _sessions = new();
    private NpgsqlDataSource _source = null!;
    private PostgresOrderStore _store = null!;

    public override async Task InitializeAsync()
    {
        _store = await Engine.OpenAsync(TimeProvider.System);
        _source = DataSources.Writers(Engine.Options);
    }

    public override async ValueTask DisposeAsync()
    {
        await _source.DisposeAsync();
        await base.DisposeAsync();
    }

    [Theory]
    [InlineData(true, CommitOutcome.Committed)]
    [InlineData(false, CommitOutcome.Conflict)]
    public async Task Run_CommitMadeButAnswerLost_IsFoundToBeMade(bool whole, CommitOutcome second)
    {
        Fail((_, commit) => commit(), whole);

        var jobs = await RunBothAsync(_source, whole);

        Assert.Equal((CommitOutcome.Committed, second), ((await jobs.First.Done).Outcome, (await jobs.Second.Done).Outcome));
        Assert.Equal(1, await VersionAsync(_first));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Run_CommitNotMade_FailsAllAndWritesNothing(bool whole)
    {
        Fail((_, _) => Task.CompletedTask, whole);

        var (first, second) = await RunBothAsync(_source, whole);

        await AssertFailedAsync(first, outcomeUnknown: false);
        await AssertFailedAsync(second, outcomeUnknown: false);
        Assert.Null(await VersionAsync(_first));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Run_ConnectionKilledBeforeCommit_FailsAllAndWritesNothing(bool whole)
    {
        Fail(KillAndCommitAsync, whole);

        var (first, _) = await RunBothAsync(_source, whole);

        await AssertFailedAsync(first, outcomeUnknown: false);
        Assert.Null(await VersionAsync(_first));
    }

    [Fact]
    public async Task Run_ConnectionBrokenSinceTheLastBatch_GoesOnWithAFreshOne()
    {
        var used = await WriterSession.Open(_source, silo: null);
        _sessions.Enqueue(() => Task.FromResult(used));
        await using var runner = NewRunner(_source);
        await runner.Run([await Job(_first, 0)]);
        await KillAsync(used);
        var (passing, late) = (await Job(_first, 1), await Job(_second, 5));

        await runner.Run([passing, late]);

        Assert.Equal((CommitOutcome.Committed, CommitOutcome.Conflict), ((await passing.Done).Outcome, (await late.Done).Outcome));
        Assert.Equal(2, await VersionAsync(_first));
    }

    [Fact]
    public async Task Run_TransactionStillOpenOnALostConnection_IsEndedBeforeAnybodyIsTold()
    {
        await using var zombie = await _source.OpenConnectionAsync();
        Fail(async (session, _) =>
        {
            await zombie.Run($"SET application_name = '{LostTransaction.ConnectionName(session.Writer)}'", None);
            await zombie.Run("BEGIN", None);
            await zombie.Run($"INSERT INTO order_batches (writer, number) VALUES ('{session.Writer}', {session.Next})", None);
        });

        var (first, _) = await RunBothAsync(_source);

        await AssertFailedAsync(first, outcomeUnknown: false);
        await Assert.ThrowsAnyAsync<NpgsqlException>(() => zombie.Run("COMMIT", None));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Run_CommitFailedAndDatabaseOutOfReach_IsUnknown(bool made)
    {
        Fail((_, commit) => made ? commit() : Task.CompletedTask);
        await using var nowhere = NpgsqlDataSource.Create("Host=/nowhere;Username=og");

        var (first, second) = await RunBothAsync(nowhere);

        await AssertFailedAsync(first, outcomeUnknown: true);
        await AssertFailedAsync(second, outcomeUnknown: true);
    }

    [Fact]
    public async Task Run_AfterAFailure_GoesOnWithAFreshSession()
    {
        _sessions.Enqueue(() => throw new IOException("Not yet."));
        await using var runner = NewRunner(_source);
        var (lost, kept) = (await Job(_first, 0), await Job(_first, 0));

        await runner.Run([lost]);
        await runner.Run([kept]);

        await AssertFailedAsync(lost, outcomeUnknown: false);
        Assert.Equal(CommitOutcome.Committed, (await kept.Done).Outcome);
    }

    [Fact]
    public async Task Run_WriterGivenUp_FailsOnceAndGoesOn()
    {
        await using var runner = NewRunner(_source);
        await runner.Run([await Job(_first, 0)]);
        await Engine.AskAsync("DELETE FROM order_writers");
        var (refused, kept) = (await Job(_second, 0), await Job(_second, 0));

        await runner.Run([refused]);
        await runner.Run([kept]);

        await AssertFailedAsync(refused, outcomeUnknown: false);
        Assert.Equal(CommitOutcome.Committed, (await kept.Done).Outcome);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Run_CommitThatErasesAndGivesNoAnswer_IsMadeAsAWholeOrNotAtAll(bool made)
    {
        await _store.Write(Sample.Commit(_first, 0) with { Events = [Sample.Large(1, 0, 10)] }, None);
        Fail((_, commit) => made ? commit() : Task.CompletedTask, whole: false);
        var job = new CommitJob(Sample.Prepared(await _store.Complete(Sample.Commit(_first, 1) with { Erases = true })), None);
        await using var runner = NewRunner(_source);

        await runner.Run([job]);

        if (made)
            Assert.Equal(CommitOutcome.Committed, (await job.Done).Outcome);
        else
            await AssertFailedAsync(job, outcomeUnknown: false);
        Assert.Equal(made ? 2 : 1, await VersionAsync(_first));
        var first = (await _store.History(_first, 0, 1, None))[0];
        Assert.Equal(made, Encoding.UTF8.GetString(first.Changes.Span).Contains("\"*\"", StringComparison.Ordinal));
    }

    private static async Task AssertFailedAsync(CommitJob job, bool outcomeUnknown) =>
        Assert.Equal(outcomeUnknown, (await Assert.ThrowsAsync<OrderStoreException>(() => job.Done)).OutcomeUnknown);

    private async Task<CommitJob> Job(OrderKey key, long expected) =>
        new(Sample.Prepared(await _store.Complete(Sample.Commit(key, expected))), None);

    private void Fail(Func<FailingSession, Func<Task>, Task> commit, bool whole = true) =>
        _sessions.Enqueue(() => FailingSession.Open(_source, commit, whole));

    private async Task KillAndCommitAsync(FailingSession session, Func<Task> commit)
    {
        await KillAsync(session);
        await commit();
    }

    private Task<object?> KillAsync(WriterSession session) => Engine.AskAsync(
        "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE application_name = "
        + $"'{LostTransaction.ConnectionName(session.Writer)}'");

    private async Task<(CommitJob First, CommitJob Second)> RunBothAsync(NpgsqlDataSource settling, bool whole = true)
    {
        await using var runner = NewRunner(settling);
        var (first, second) = (await Job(_first, 0), await Job(_second, whole ? 0 : 5));
        await runner.Run([first, second]);
        return (first, second);
    }

    private BatchRunner NewRunner(NpgsqlDataSource settling) => new(
        new(
            async () => await OpenNext(),
            (lost, cancellationToken) => lost.Settle(settling, cancellationToken),
            settling == _source ? TimeSpan.FromMinutes(1) : TimeSpan.FromSeconds(1),
            TimeProvider.System));

    private Task<WriterSession> OpenNext() =>
        _sessions.TryDequeue(out var open) ? open() : WriterSession.Open(_source, silo: null);

    private async Task<long?> VersionAsync(OrderKey key) => (await _store.Load(key, None))?.Order.Version;
}
