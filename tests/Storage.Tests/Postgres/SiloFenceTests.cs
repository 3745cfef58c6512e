using Npgsql;
using OrderGrains.Orders;
using OrderGrains.Orders.Store;
using OrderGrains.Storage.Postgres;
using OrderGrains.Storage.Postgres.Writing;
using OrderGrains.Storage.Tests.Contract;
using OrderGrains.Storage.Tests.Postgres.Server;

namespace OrderGrains.Storage.Tests.Postgres;

/// <summary>A silo that has been declared dead writes no more, whatever it still has in its hands.</summary>
[Collection(PostgresTests.Name)]
public sealed class SiloFenceTests : PostgresTest
{
    private const string Dead = "dead";

    private readonly OrderKey _key = Sample.NewKey();
    private NpgsqlDataSource _source = null!;
    private PostgresOrderStore _alive = null!;

    public override async Task InitializeAsync()
    {
        Engine.Options.Silo = "alive";
        _alive = await Engine.OpenAsync(TimeProvider.System);
        _source = DataSources.Writers(Engine.Options);
    }

    public override async ValueTask DisposeAsync()
    {
        await _source.DisposeAsync();
        await base.DisposeAsync();
    }

    [Fact]
    public async Task Fence_SiloInTheMiddleOfATransaction_FreesItsRowsAndRefusesItsCommit()
    {
        await _alive.Write(Sample.Commit(_key, 0), None);
        await using var session = await WriterSession.Open(_source, Dead);
        var passed = await session.Begin(new([await Job(1)]));

        await _alive.Fence(Dead, None);
        var outcome = await _alive.Write(Sample.Commit(_key, 1, "taken over"), None);

        Assert.Equal(CommitOutcome.Committed, outcome);
        await Assert.ThrowsAnyAsync<NpgsqlException>(() => session.Commit(passed));
        Assert.Equal("taken over", (await _alive.Load(_key, None))!.Order.Notes);
    }

    [Fact]
    public async Task Fence_SiloThatConnectsAnew_IsRefused()
    {
        await _alive.Fence(Dead, None);
        await _alive.Fence(Dead, None);

        var refusal = await Assert.ThrowsAsync<PostgresException>(() => WriterSession.Open(_source, Dead));

        Assert.Equal(Failures.GivenUp, refusal.SqlState);
    }

    [Fact]
    public async Task Fence_CommitMadeButAnswerLost_IsStillFoundToBeMade()
    {
        await using var session = await WriterSession.Open(_source, Dead);
        var lost = new LostTransaction(session.Writer, session.Next);
        await session.Commit(await session.Begin(new([await Job(0)])));

        await _alive.Fence(Dead, None);

        Assert.True(await lost.Settle(_source, None));
    }

    [Fact]
    public async Task Fence_OneSilo_LeavesTheOthersAlone()
    {
        await _alive.Fence(Dead, None);

        Assert.Equal(CommitOutcome.Committed, await _alive.Write(Sample.Commit(_key, 0), None));
        Assert.Equal(CommitOutcome.Committed, await _alive.Write(Sample.Commit(_key, 1), None));
    }

    private async Task<CommitJob> Job(long expected)
    {
        var job = new CommitJob(Sample.Prepared(await _alive.Complete(Sample.Commit(_key, expected))), None);
        if (expected == 0)
            job.Ordinal = 1;
        return job;
    }
}
