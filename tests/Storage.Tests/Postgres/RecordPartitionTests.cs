using Npgsql;
using OrderGrains.Orders.Store;
using OrderGrains.Storage.Postgres;
using OrderGrains.Storage.Tests.Contract;
using OrderGrains.Storage.Tests.Postgres.Server;

namespace OrderGrains.Storage.Tests.Postgres;

/// <summary>Idempotency records come and go by the day.</summary>
[Collection(PostgresTests.Name)]
public sealed class RecordPartitionTests : PostgresTest
{
    private readonly ManualTime _time = new(Sample.Now);
    private PostgresOrderStore _store = null!;

    public override async Task InitializeAsync() => _store = await Engine.OpenAsync(_time);

    [Fact]
    public async Task Open_NextDays_AreMadeAhead() => Assert.Equal("20260304 20260305 20260306", await DaysAsync());

    [Fact]
    public async Task DropExpiredRecords_DaysThatAreOver_AreDroppedWholeAndTheNextMade()
    {
        var key = Sample.NewKey();
        await _store.Commit(Sample.Commit(key, 0) with { Records = [Sample.Record(1, _time.GetUtcNow())] }, None);
        _time.Advance(TimeSpan.FromDays(2));
        var live = Sample.Record(2, _time.GetUtcNow());
        await _store.Commit(Sample.Commit(key, 1) with { Records = [live] }, None);

        Assert.Equal(1, await _store.DropExpiredRecords(None));

        Assert.Equal("20260305 20260306 20260307 20260308", await DaysAsync());
        Assert.Equal([live], (await _store.Load(key, None))!.Records);
    }

    [Fact]
    public async Task Commit_RecordsOfADayWithoutAPartition_MakeIt()
    {
        var keys = Enumerable.Range(0, 20).Select(_ => Sample.NewKey()).ToArray();
        _time.Advance(TimeSpan.FromDays(10));

        var outcomes = await Task.WhenAll(keys.Select(key => _store.Commit(
            Sample.Commit(key, 0) with { Records = [Sample.Record(1, _time.GetUtcNow())] }, None)));

        Assert.All(outcomes, outcome => Assert.Equal(CommitOutcome.Committed, outcome));
        Assert.EndsWith(" 20260314 20260315 20260316", await DaysAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Commit_AfterTheDatabasesClockWasMoved_MakesItsDay()
    {
        var record = Sample.Record(1, Sample.Now.AddDays(10));
        Engine.SetClock(record.At);
        var key = Sample.NewKey();

        Assert.Equal(CommitOutcome.Committed, await _store.Commit(Sample.Commit(key, 0) with { Records = [record] }, None));

        Assert.Equal([record], (await _store.Load(key, None))!.Records);
        Assert.EndsWith(" 20260314 20260315 20260316", await DaysAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_WhereTheDaysAreMade_WaitsForNobodyWhoMakesOrDropsOthers()
    {
        await using var other = await LockAsync();
        await Engine.CloseAsync();

        await Engine.OpenAsync(_time);
    }

    [Fact]
    public async Task DropExpiredRecords_WhileItCounts_KeepsNobodyFromMakingADay()
    {
        await ReopenPatientlyAsync();
        await _store.Commit(Sample.Commit(Sample.NewKey(), 0) with { Records = [Sample.Record(1, _time.GetUtcNow())] }, None);
        _time.Advance(TimeSpan.FromDays(2));
        await using var source = DataSources.Schema(Engine.Options.ConnectionString);
        await using var counted = await source.OpenConnectionAsync();
        await counted.Run("BEGIN; LOCK TABLE idempotency_20260304", None);

        var dropping = _store.DropExpiredRecords(None);
        await UntilItWaitsAsync(dropping);
        await (await LockAsync()).DisposeAsync();
        await counted.Run("ROLLBACK", None);
        Assert.Equal(1, await dropping);
    }

    [Fact]
    public async Task DropExpiredRecords_WhileAnotherMakesTheNextDays_FindsThemMade()
    {
        await ReopenPatientlyAsync();
        _time.Advance(TimeSpan.FromDays(10));
        await using var other = await LockAsync();

        var dropping = _store.DropExpiredRecords(None);
        await UntilItWaitsAsync(dropping);
        await new RecordPartitions(TimeProvider.System).Prepare(other, None);
        await other.CloseAsync();

        Assert.Equal(0, await dropping);
        Assert.Equal("20260314 20260315 20260316", await DaysAsync());
    }

    private async Task ReopenPatientlyAsync()
    {
        Engine.Options.LockTimeout = TimeSpan.FromSeconds(10);
        await Engine.CloseAsync();
        _store = await Engine.OpenAsync(_time);
    }

    /// <summary>Takes the lock under which days are made and dropped, in a moment or not at all.</summary>
    private async Task<NpgsqlConnection> LockAsync()
    {
        var connection = new NpgsqlConnection(Engine.Options.ConnectionString + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand("SELECT pg_try_advisory_lock($1)", connection);
        command.Parameters.Add(Commands.Value(RecordPartitions.LockKey));
        Assert.Equal(true, await command.ExecuteScalarAsync());
        return connection;
    }

    private async Task<string> DaysAsync() => (string)(await Engine.AskAsync(
        "SELECT string_agg(substr(relname, 13), ' ' ORDER BY relname) FROM pg_class WHERE relname ~ '^idempotency_[0-9]{8}$'"))!;
}
