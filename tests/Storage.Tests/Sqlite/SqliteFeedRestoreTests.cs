using Microsoft.Data.Sqlite;
using OrderGrains.Orders.Store;
using OrderGrains.Storage.Sqlite;
using OrderGrains.Storage.Tests.Contract;

namespace OrderGrains.Storage.Tests.Sqlite;

/// <summary>A reader of the change feed goes on after an older copy of the file was put back, and misses nothing.</summary>
public sealed class SqliteFeedRestoreTests : IDisposable
{
    private readonly SqliteEngine _engine = new();
    private readonly ManualTime _time = new(Sample.Now);
    private SqliteOrderStore _store;

    public SqliteFeedRestoreTests() => _store = _engine.Open(_time);

    private string Copy => Path.Combine(_engine.Options.Directory, "copy.db");

    public void Dispose() => _engine.Dispose();

    [Theory]
    [InlineData(false, false)]
    [InlineData(false, true)]
    [InlineData(true, false)]
    [InlineData(true, true)]
    public async Task Changes_AfterAnOlderCopyWasPutBack_AreComplete(bool reopenBeforeCopy, bool reopenAfterCopy)
    {
        var reader = new FeedReader(_store, "demo");
        await WriteAsync("before", 3);
        if (reopenBeforeCopy)
            Reopen(reader);
        await WriteAsync("before2", 2);
        await reader.ReadAllAsync();
        Backup();
        if (reopenAfterCopy)
            Reopen(reader);
        await WriteAsync("lost", 5);
        await reader.ReadAllAsync();

        _store.Dispose();
        File.Delete(_engine.Options.OrdersFile + "-wal");
        File.Copy(Copy, _engine.Options.OrdersFile, overwrite: true);
        Reopen(reader);
        await WriteAsync("after", 2);
        Reopen(reader);
        await WriteAsync("last", 1);
        await reader.ReadAllAsync();

        Assert.Equal(
            "after@1.0 after@2.0 before@1.0 before@2.0 before@3.0 before2@1.0 before2@2.0 last@1.0 "
                + "lost@1.0 lost@2.0 lost@3.0 lost@4.0 lost@5.0",
            reader.ByOrder());
        Assert.Equal(13, reader.Seen);
    }

    [Fact]
    public async Task Changes_ClockTurnedBackBeforeTheCopyIsOpened_AreComplete()
    {
        var reader = new FeedReader(_store, "demo");
        await WriteAsync("before", 1);
        Backup();
        Reopen(reader);
        await WriteAsync("lost", 3);
        await reader.ReadAllAsync();

        _store.Dispose();
        File.Copy(Copy, _engine.Options.OrdersFile, overwrite: true);
        _time.Advance(-TimeSpan.FromDays(2));
        Reopen(reader);
        await WriteAsync("after", 2);
        await reader.ReadAllAsync();

        Assert.Contains("after@1.0 after@2.0", reader.ByOrder(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_Often_KeepsOneEpochWithoutEvents()
    {
        await WriteAsync("a", 1);
        for (var i = 0; i < 5; i++)
            Reopen(new(_store, "demo"));
        _store.Dispose();

        using var connection = Connections.OpenReader(_engine.Options.OrdersFile, TimeSpan.FromSeconds(5));
        Assert.Equal(2L, new Statement(connection, "SELECT count(*) FROM feed_epoch").Scalar());
    }

    private async Task WriteAsync(string id, int versions)
    {
        for (var version = 0; version < versions; version++)
            Assert.Equal(CommitOutcome.Committed, await _store.Write(Sample.Commit(new("demo", id), version), default));
    }

    private void Reopen(FeedReader reader)
    {
        _store.Dispose();
        _time.Advance(TimeSpan.FromHours(1));
        reader.Store = _store = _engine.Open(_time);
    }

    private void Backup()
    {
        using var from = Connections.OpenReader(_engine.Options.OrdersFile, TimeSpan.FromSeconds(5));
        using var to = new SqliteConnection($"Data Source={Copy};Pooling=False");
        to.Open();
        from.BackupDatabase(to);
    }
}
