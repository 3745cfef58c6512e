using Microsoft.Data.Sqlite;
using OrderGrains.Storage.Sqlite.Reading;
using OrderGrains.Storage.Sqlite.Writing;

namespace OrderGrains.Storage.Sqlite;

/// <summary>What an open store holds: the lock, the clock, the writer and the readers.</summary>
internal sealed record OpenStore(StoreLock Lock, RecordClock Clock, GroupWriter Writer, ReaderPool Readers) : IDisposable
{
    public static OpenStore Open(SqliteStoreOptions options, TimeProvider time)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(options.OrdersFile)!);
        var held = StoreLock.Take(options.OrdersFile);
        try
        {
            Migrate(options.OrdersFile, "sqlite/orders", options.LockTimeout, connection => FeedEpoch.Begin(connection, time.GetUtcNow()));
            Migrate(options.GrainsFile, "sqlite/grains", options.LockTimeout);
            return new(held, new(time), StartWriter(options), StartReaders(options));
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

    private static void Migrate(string file, string scripts, TimeSpan lockTimeout, Action<SqliteConnection>? then = null)
    {
        using var connection = Connections.OpenWriter(file, lockTimeout);
        Migrator.Run(connection, scripts);
        then?.Invoke(connection);
    }

    private static GroupWriter StartWriter(SqliteStoreOptions options)
    {
        var runner = new BatchRunner(() => new(Connections.OpenWriter(options.OrdersFile, options.LockTimeout)));
        return new(runner, options.MaxBatch, options.MaxWaiting);
    }

    private static ReaderPool StartReaders(SqliteStoreOptions options) =>
        new(() => new(Connections.OpenReader(options.OrdersFile, options.LockTimeout)), options.Readers);
}
