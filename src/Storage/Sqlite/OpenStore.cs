using Microsoft.Data.Sqlite;
using OrderGrains.Storage.Sqlite.Reading;
using OrderGrains.Storage.Sqlite.Writing;

namespace OrderGrains.Storage.Sqlite;

/// <summary>What an open store holds: the lock, the clock, the writer and the readers.</summary>
internal sealed record OpenStore(StoreLock Lock, RecordClock Clock, GroupWriter Writer, ReaderPool Readers) : IDisposable
{
    public static OpenStore Open(SqliteStoreOptions options, TimeProvider time)
    {
        PrivateFiles.MakeFolder(Path.GetDirectoryName(options.OrdersFile)!, IsOwn);
        var held = StoreLock.Take(options.OrdersFile);
        try
        {
            PrivateFiles.MakeDatabase(options.OrdersFile);
            PrivateFiles.MakeDatabase(options.GrainsFile);
            Migrate(options.OrdersFile, "sqlite/orders", options.LockTimeout, connection => Begin(connection, time.GetUtcNow()));
            Migrate(options.GrainsFile, "sqlite/grains", options.LockTimeout);
            return new(held, new(time), StartWriter(options, time), StartReaders(options));
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        Writer.Dispose();
        Readers.Dispose();
        Lock.Dispose();
    }

    /// <summary>Nothing in it but what the service puts there: the databases, and the keys that seal tokens.</summary>
    private static bool IsOwn(DirectoryInfo folder) => folder.EnumerateFileSystemInfos().All(entry =>
        entry.Name == "keys"
        || entry.Name.StartsWith("orders.db", StringComparison.Ordinal)
        || entry.Name.StartsWith("grains.db", StringComparison.Ordinal));

    private static void Migrate(string file, string scripts, TimeSpan lockTimeout, Action<SqliteConnection>? then = null)
    {
        using var connection = Connections.OpenWriter(file, lockTimeout);
        Migrator.Run(connection, scripts);
        then?.Invoke(connection);
    }

    // Whoever had claimed effects is no more: the file is this process's alone.
    private static void Begin(SqliteConnection connection, DateTimeOffset now)
    {
        FeedEpoch.Begin(connection, now);
        connection.Run("UPDATE outbox SET due_at = 0 WHERE due_at > 0");
    }

    private static GroupWriter StartWriter(SqliteStoreOptions options, TimeProvider time)
    {
        var runner = new BatchRunner(() => new(Connections.OpenWriter(options.OrdersFile, options.LockTimeout)));
        return new(runner, options.MaxBatch, options.MaxWaiting, time);
    }

    private static ReaderPool StartReaders(SqliteStoreOptions options) =>
        new(() => new(Connections.OpenReader(options.OrdersFile, options.LockTimeout)), options.Readers, options.ReadTimeout);
}
