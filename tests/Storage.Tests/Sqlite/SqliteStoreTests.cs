using Microsoft.Data.Sqlite;
using OrderGrains.Orders.Store;
using OrderGrains.Storage.Migrations;
using OrderGrains.Storage.Sqlite;
using OrderGrains.Storage.Tests.Contract;

namespace OrderGrains.Storage.Tests.Sqlite;

/// <summary>What only this engine has: files, their lock, their schema.</summary>
public sealed class SqliteStoreTests : IDisposable
{
    private readonly SqliteEngine _engine = new();
    private readonly SqliteEngine _intruder = new();

    public void Dispose()
    {
        _engine.Dispose();
        _intruder.Dispose();
    }

    [Fact]
    public void Open_WhileAnotherHasIt_NamesTheFileAndTouchesNothing()
    {
        _engine.Open(TimeProvider.System);
        _intruder.Options.Directory = _engine.Options.Directory;

        var failure = Assert.Throws<StoreInUseException>(() => _intruder.Open(TimeProvider.System));

        Assert.Contains($"'{_engine.Options.OrdersFile}' is in use by another process", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_AfterTheOtherClosed_Works()
    {
        _engine.Open(TimeProvider.System).Dispose();

        _engine.Open(TimeProvider.System);
    }

    [Fact]
    public void Open_Files_AreMigratedOnceAndDurable()
    {
        _engine.Open(TimeProvider.System).Dispose();
        _engine.Open(TimeProvider.System).Dispose();

        Assert.Equal(1L, Ask(_engine.Options.OrdersFile, "SELECT version FROM schema_version"));
        Assert.Equal(1L, Ask(_engine.Options.GrainsFile, "SELECT version FROM schema_version"));
        Assert.Equal("wal", Ask(_engine.Options.OrdersFile, "PRAGMA journal_mode"));
        Assert.Equal("wal", Ask(_engine.Options.GrainsFile, "PRAGMA journal_mode"));
    }

    [Fact]
    public void Open_FileOfANewerProgram_IsRefusedAndUnlocked()
    {
        _engine.Open(TimeProvider.System).Dispose();
        Ask(_engine.Options.OrdersFile, "UPDATE schema_version SET version = 1000");

        var failure = Assert.Throws<SchemaVersionException>(() => _engine.Open(TimeProvider.System));

        Assert.Contains("newer", failure.Message, StringComparison.Ordinal);
        Assert.Throws<SchemaVersionException>(() => _engine.Open(TimeProvider.System));
    }

    [Fact]
    public async Task Load_PayloadOfANewerSchema_IsAStoreError()
    {
        var key = Sample.NewKey();
        var store = _engine.Open(TimeProvider.System);
        await store.Write(Sample.Commit(key, 0), CancellationToken.None);
        store.Dispose();
        Ask(_engine.Options.OrdersFile, "UPDATE orders SET schema = 9");

        var failure = await Assert.ThrowsAsync<OrderStoreException>(
            () => _engine.Open(TimeProvider.System).Load(key, CancellationToken.None));

        Assert.Contains("schema 9", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Dispose_WithCommitsWaiting_FinishesThem()
    {
        var store = _engine.Open(TimeProvider.System);
        var commits = Enumerable.Range(0, 500)
            .Select(_ => store.Write(Sample.Commit(Sample.NewKey(), 0), CancellationToken.None))
            .ToArray();

        store.Dispose();

        Assert.All(await Task.WhenAll(commits), outcome => Assert.Equal(CommitOutcome.Committed, outcome));
        Assert.Equal(500L, Ask(_engine.Options.OrdersFile, "SELECT count(*) FROM orders"));
    }

    [Fact]
    public async Task Operations_AfterDispose_AreStoreErrors()
    {
        var store = _engine.Open(TimeProvider.System);
        store.Dispose();

        await Assert.ThrowsAsync<OrderStoreException>(() => store.Write(Sample.Commit(Sample.NewKey(), 0), CancellationToken.None));
        await Assert.ThrowsAsync<OrderStoreException>(() => store.Load(Sample.NewKey(), CancellationToken.None));
    }

    [Fact]
    public void Validate_SeveralMistakes_NamesThemAll()
    {
        var options = new SqliteStoreOptions { Directory = " ", MaxBatch = 0, Readers = 0, LockTimeout = TimeSpan.Zero };

        var result = new SqliteStoreOptionsValidator().Validate(null, options);

        Assert.Equal(4, result.Failures!.Count());
    }

    private static object? Ask(string file, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The tests' own text.
        command.CommandText = sql;
#pragma warning restore CA2100
        return command.ExecuteScalar();
    }
}
