using Npgsql;
using OrderGrains.Orders;
using OrderGrains.Orders.Store;
using OrderGrains.Storage.Postgres;
using OrderGrains.Storage.Tests.Contract;
using OrderGrains.Storage.Tests.Postgres.Server;

namespace OrderGrains.Storage.Tests.Postgres;

/// <summary>What only this engine has: connections that are used again, and an end that waits for them.</summary>
[Collection(PostgresTests.Name)]
public sealed class PostgresStoreTests : PostgresTest
{
    [Fact]
    public async Task Load_AfterAFailedOneOnTheSameConnection_Works()
    {
        Engine.Options.ReadPoolSize = 1;
        var store = await Engine.OpenAsync(TimeProvider.System);
        var key = Sample.NewKey();
        await store.Write(Sample.Commit(key, 0), None);

        for (var i = 0; i < 5; i++)
        {
            await Assert.ThrowsAsync<OrderStoreException>(() => store.Load(key with { OrderId = "a\0b" }, None));
            await Assert.ThrowsAsync<OrderStoreException>(() => store.Load(key with { OrderId = $"a{(char)0xd800}b" }, None));
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => store.Load(key, new CancellationToken(true)));
            await store.Write(Sample.Commit(key, i + 1), None);
            Assert.Equal(i + 2, (await store.Load(key, None))!.Order.Version);
        }
    }

    [Fact]
    public async Task Load_PayloadOfANewerSchema_IsAStoreError()
    {
        var key = Sample.NewKey();
        var store = await Engine.OpenAsync(TimeProvider.System);
        await store.Write(Sample.Commit(key, 0), None);
        await Engine.AskAsync("UPDATE orders SET schema = 9");

        var failure = await Assert.ThrowsAsync<OrderStoreException>(() => store.Load(key, None));

        Assert.Contains("schema 9", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Dispose_WithCommitsWaiting_FinishesThemAndLeavesNoStamp()
    {
        var store = await Engine.OpenAsync(TimeProvider.System);
        var commits = Enumerable.Range(0, 500).Select(_ => store.Write(Sample.Commit(Sample.NewKey(), 0), None)).ToArray();

        await store.DisposeAsync();

        Assert.All(await Task.WhenAll(commits), outcome => Assert.Equal(CommitOutcome.Committed, outcome));
        Assert.Equal(500L, await Engine.AskAsync("SELECT count(*) FROM orders"));
        Assert.Equal(0L, await Engine.AskAsync("SELECT count(*) FROM order_writers"));
    }

    [Fact]
    public async Task Operations_AfterDispose_AreStoreErrors()
    {
        var store = await Engine.OpenAsync(TimeProvider.System);
        await store.DisposeAsync();

        await Assert.ThrowsAsync<OrderStoreException>(() => store.Write(Sample.Commit(Sample.NewKey(), 0), None));
        await Assert.ThrowsAsync<OrderStoreException>(() => store.Load(Sample.NewKey(), None));
    }

    [Fact]
    public async Task Commit_OneOrderOnSeveralWriters_StaysWithOne()
    {
        Engine.Options.Writers = 4;
        var store = await Engine.OpenAsync(TimeProvider.System);
        var key = Sample.NewKey();
        for (var version = 0; version < 5; version++)
            await store.Write(Sample.Commit(key, version), None);
        Assert.Equal(1L, await Engine.AskAsync("SELECT count(*) FROM order_writers"));

        await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => store.Write(Sample.Commit(Sample.NewKey(), 0), None)));

        Assert.Equal(4L, await Engine.AskAsync("SELECT count(*) FROM order_writers"));
    }

    [Fact]
    public async Task Commit_VersionChecksAlone_MakeNoTransaction()
    {
        var store = await Engine.OpenAsync(TimeProvider.System);
        var keys = new OrderKey[] { Sample.NewKey(), Sample.NewKey() };
        await store.Write(Sample.Commit(keys[0], 0), None);
        var batches = await Engine.AskAsync("SELECT count(*) FROM order_batches");

        Assert.Equal(CommitOutcome.Committed, await store.Write(new() { Key = keys[0], ExpectedVersion = 1 }, None));
        Assert.Equal(CommitOutcome.Conflict, await store.Write(new() { Key = keys[1], ExpectedVersion = 1 }, None));

        Assert.Equal(batches, await Engine.AskAsync("SELECT count(*) FROM order_batches"));
    }

    [Fact]
    public async Task Sessions_WhateverTheServersDefaults_HaveTheirOwnSettings()
    {
        var database = new NpgsqlConnectionStringBuilder(Engine.Options.ConnectionString).Database;
        string[] settings =
            ["default_transaction_isolation = 'serializable'", "synchronous_commit = off", "statement_timeout = 1"];
        foreach (var setting in settings)
            await Engine.AskAsync($"ALTER DATABASE \"{database}\" SET {setting}");

        await using var writing = DataSources.Writers(Engine.Options);
        Assert.Equal(
            ("read committed", "on", "0"),
            (await AskAsync(writing, "transaction_isolation"), await AskAsync(writing, "synchronous_commit"),
                await AskAsync(writing, "statement_timeout")));
        await using var loading = DataSources.Loads(Engine.Options);
        Assert.Equal(
            ("read committed", "10s"), (await AskAsync(loading, "transaction_isolation"), await AskAsync(loading, "statement_timeout")));
    }

    private static async Task<string?> AskAsync(NpgsqlDataSource source, string setting)
    {
        await using var command = source.CreateCommand($"SHOW {setting}");
        return (string?)await command.ExecuteScalarAsync();
    }
}
