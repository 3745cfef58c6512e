namespace OrderGrains.Storage.Postgres;

/// <summary>Where and how the PostgreSQL engine keeps orders and grain state.</summary>
public sealed class PostgresStoreOptions
{
    /// <summary>
    /// Names the database, in Npgsql's words: <c>Host=db;Database=orders;Username=og;Password=…</c>. What concerns pools, preparing and
    /// the application's name is set by the engine.
    /// </summary>
    public string ConnectionString { get; set; } = "";

    /// <summary>
    /// The name, unique to this start, under which this process is a member of a cluster; null for a process on its own. Once
    /// <see cref="PostgresOrderStore.Fence"/> has been called with it, whoever called it, this process can write no order any more.
    /// </summary>
    public string? Silo { get; set; }

    /// <summary>How long an idempotency record is honoured; at least one minute.</summary>
    public TimeSpan IdempotencyKeepTime { get; set; } = TimeSpan.FromHours(24);

    /// <summary>
    /// How many connections write orders side by side, 1 to 4. One fills a disk from a small machine; more only pay when the database has
    /// cores of its own to run them.
    /// </summary>
    public int Writers { get; set; } = Math.Clamp(Environment.ProcessorCount / 4, 1, 4);

    /// <summary>The most commits that share one transaction, 1 to 10,000.</summary>
    public int MaxBatch { get; set; } = 512;

    /// <summary>The most commits that may wait for a writer; one more is refused at once. At least <see cref="MaxBatch"/>.</summary>
    public int MaxWaiting { get; set; } = 65_536;

    /// <summary>
    /// Leads to the same database for searches, counts, histories and the change feed, perhaps by way of a pooler (PgBouncer in its
    /// transaction mode). Null for <see cref="ConnectionString"/>.
    /// </summary>
    public string? PagesConnectionString { get; set; }

    /// <summary>The most connections that load orders, 1 to 1,000.</summary>
    public int ReadPoolSize { get; set; } = Math.Clamp(Environment.ProcessorCount * 2, 8, 50);

    /// <summary>The most connections for searches, counts, histories and the change feed, 1 to 1,000.</summary>
    public int PagePoolSize { get; set; } = Math.Clamp(Environment.ProcessorCount, 4, 20);

    /// <summary>The most connections for the outbox and for what falls due, 1 to 1,000.</summary>
    public int RelayPoolSize { get; set; } = 4;

    /// <summary>The most connections for the state of all other grains, 1 to 1,000.</summary>
    public int GrainPoolSize { get; set; } = Math.Clamp(Environment.ProcessorCount * 2, 8, 50);

    /// <summary>How long a batch waits for a row that somebody else holds before it goes on without it; 10 ms to 10 s.</summary>
    public TimeSpan LockTimeout { get; set; } = TimeSpan.FromMilliseconds(300);

    /// <summary>How long one round trip may take before its connection is given up, in whole seconds, 1 to 300.</summary>
    public TimeSpan CommandTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// How long a transaction whose COMMIT gave no answer is looked for before those who wait are told that nobody knows; 1 s to 10 min.
    /// </summary>
    public TimeSpan SettleTimeout { get; set; } = TimeSpan.FromSeconds(30);
}
