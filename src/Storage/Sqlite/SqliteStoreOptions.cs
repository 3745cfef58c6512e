namespace OrderGrains.Storage.Sqlite;

/// <summary>Where and how the SQLite engine keeps its files.</summary>
public sealed class SqliteStoreOptions
{
    /// <summary>The folder of the database files; created when missing. One process at a time may use it.</summary>
    public string Directory { get; set; } = "data";

    /// <summary>How long an idempotency record is honoured; at least one minute.</summary>
    public TimeSpan IdempotencyKeepTime { get; set; } = TimeSpan.FromHours(24);

    /// <summary>The most commits that share one transaction, 1 to 10,000.</summary>
    public int MaxBatch { get; set; } = 512;

    /// <summary>The most commits that may wait for the writer; one more is refused at once. At least <see cref="MaxBatch"/>.</summary>
    public int MaxWaiting { get; set; } = 65_536;

    /// <summary>How many reads run side by side, 1 to 64.</summary>
    public int Readers { get; set; } = Math.Clamp(Environment.ProcessorCount, 2, 16);

    /// <summary>How long a read may run before it is stopped, 1 s to 5 min.</summary>
    public TimeSpan ReadTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How long a statement waits for a foreign process's lock before it fails, in whole seconds, 1 to 60.</summary>
    public TimeSpan LockTimeout { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>The orders' database file.</summary>
    public string OrdersFile => Path.GetFullPath(Path.Combine(Directory, "orders.db"));

    /// <summary>The database file of all other grains.</summary>
    public string GrainsFile => Path.GetFullPath(Path.Combine(Directory, "grains.db"));
}
