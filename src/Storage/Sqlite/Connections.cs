using System.Globalization;
using Microsoft.Data.Sqlite;

namespace OrderGrains.Storage.Sqlite;

/// <summary>Opens the connections of the engine; each is kept by one owner, so the driver's pool stays out of it.</summary>
internal static class Connections
{
    /// <summary>
    /// A log that a long reading has let grow is cut to this once it has been written back, in bytes; four times what it usually has.
    /// </summary>
    private const long LogBytes = 64 * 1024 * 1024;

    /// <summary>A connection that commits durably: every COMMIT waits until the log is on disk.</summary>
    public static SqliteConnection OpenWriter(string file, TimeSpan lockTimeout) => Open(
        file,
        lockTimeout,
        string.Create(
            CultureInfo.InvariantCulture,
            $"PRAGMA busy_timeout = {(long)lockTimeout.TotalMilliseconds}; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; " +
            $"PRAGMA wal_autocheckpoint = 4000; PRAGMA journal_size_limit = {LogBytes}; PRAGMA cache_size = -65536;"));

    /// <summary>A connection that only reads, and remembers 16 MB of pages: a list of orders takes more than the usual 2.</summary>
    public static SqliteConnection OpenReader(string file, TimeSpan lockTimeout) =>
        Open(file, lockTimeout, "PRAGMA query_only = ON; PRAGMA cache_size = -16384;");

    private static SqliteConnection Open(string file, TimeSpan lockTimeout, string pragmas)
    {
        var text = new SqliteConnectionStringBuilder
        {
            DataSource = file,
            Pooling = false,
            DefaultTimeout = (int)lockTimeout.TotalSeconds,
        };
        var connection = new SqliteConnection(text.ToString());
        try
        {
            connection.Open();
            connection.Run(pragmas);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Runs fixed statements that give nothing back.</summary>
    public static void Run(this SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Only the program's own text gets here.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
