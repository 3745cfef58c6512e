using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace OrderGrains.Storage.Postgres;

/// <summary>The engine's connections, each purpose with a pool of its own, so that no kind of work can starve another.</summary>
internal static class DataSources
{
    /// <summary>What a session is held to whatever the server's defaults.</summary>
    private const string Own = @"-c synchronous_commit=on -c default_transaction_isolation=read\ committed";

    /// <summary>How long a statement that took too long may take to be cancelled, before its connection is given up.</summary>
    private const int CancellationMilliseconds = 1000;

    /// <summary>
    /// Connections that write. They are kept by their writers and never pooled: what one gave up is closed, with whatever it had begun.
    /// Only the nested loop is left to the planner: it takes the rows of a batch in the order they are given, however small or new
    /// the table. With that there is one plan for any values, and planning a batch anew each time would cost more than carrying it out.
    /// <para>
    /// A server that cancels a COMMIT which waits for a synchronous standby reports it as made: so nothing on the server may cancel one
    /// (see <see cref="Writing.CommitConnection"/>). What a lost host has begun ends with its session, which the server notices by itself.
    /// </para>
    /// </summary>
    public static NpgsqlDataSource Writers(PostgresStoreOptions options)
    {
        var text = Common(options, "writer");
        text.Pooling = false;
        text.Options = string.Create(
            CultureInfo.InvariantCulture,
            $"{text.Options} {Own} -c lock_timeout={(long)options.LockTimeout.TotalMilliseconds} -c statement_timeout=0 " +
            $"-c idle_in_transaction_session_timeout={(long)options.CommandTimeout.TotalMilliseconds} " +
            $"-c tcp_keepalives_idle=10 -c tcp_keepalives_interval=5 -c tcp_keepalives_count=3 " +
            $"-c enable_hashjoin=off -c enable_mergejoin=off -c enable_seqscan=off -c plan_cache_mode=force_generic_plan");
        return Create(text);
    }

    /// <summary>Connections that load orders, or look something up that a command waits for.</summary>
    public static NpgsqlDataSource Loads(PostgresStoreOptions options) => Readers(options, "reader", options.ReadPoolSize);

    /// <summary>
    /// Connections for what may take long. One that a pooler hands out for a transaction at a time keeps no statement prepared, and takes
    /// no settings with it.
    /// </summary>
    public static NpgsqlDataSource Pages(PostgresStoreOptions options)
    {
        if (options.PagesConnectionString is not { } other)
            return Readers(options, "pages", options.PagePoolSize);
        var text = Common(options, "pages", other);
        (text.MaxPoolSize, text.NoResetOnClose, text.MaxAutoPrepare) = (options.PagePoolSize, true, 0);
        return Create(text);
    }

    /// <summary>Connections for the outbox and for what falls due.</summary>
    public static NpgsqlDataSource Relays(PostgresStoreOptions options) => Readers(options, "relay", options.RelayPoolSize);

    /// <summary>Connections that end the writing of dead silos, for which orders wait.</summary>
    public static NpgsqlDataSource Fences(PostgresStoreOptions options) => Readers(options, "fence", 2);

    private static NpgsqlDataSource Readers(PostgresStoreOptions options, string purpose, int poolSize)
    {
        var text = Common(options, purpose);
        text.MaxPoolSize = poolSize;
        text.NoResetOnClose = true;
        text.Options = string.Create(
            CultureInfo.InvariantCulture,
            $"{text.Options} {Own} -c statement_timeout={(long)options.CommandTimeout.TotalMilliseconds}");
        return Create(text);
    }

    /// <summary>What Orleans opens for the state of all other grains.</summary>
    public static NpgsqlDataSource Grains(PostgresStoreOptions options)
    {
        var text = Common(options, "grains");
        text.Options = $"{text.Options} {Own}";
        text.MaxPoolSize = options.GrainPoolSize;
        text.NoResetOnClose = true;
        return Create(text);
    }

    /// <summary>What Orleans opens for membership and reminders: few, and nobody else's.</summary>
    public static NpgsqlDataSource Cluster(string connectionString) => Create(Few(connectionString, "cluster"));

    /// <summary>Connections that ask whether this silo is still a member; nothing else may delay the answer.</summary>
    public static NpgsqlDataSource Watch(string connectionString)
    {
        var text = Few(connectionString, "watch");
        text.MaxPoolSize = 2;
        text.CommandTimeout = 2;
        return Create(text);
    }

    /// <summary>One connection at a time for schema changes, which may take their time.</summary>
    public static NpgsqlDataSource Schema(string connectionString)
    {
        var text = new NpgsqlConnectionStringBuilder(connectionString) { ApplicationName = "ordergrains schema", Pooling = false };
        text.CommandTimeout = 0;
        return Create(text);
    }

    /// <summary>A connection that reads for as long as it takes.</summary>
    public static NpgsqlDataSource Audit(string connectionString)
    {
        var text = new NpgsqlConnectionStringBuilder(connectionString) { ApplicationName = "ordergrains audit", Pooling = false };
        text.CommandTimeout = 0;
        text.Options = $"{text.Options} -c default_transaction_read_only=on";
        return Create(text);
    }

    /// <summary>A connection for a few questions, which may fail but not hang.</summary>
    public static NpgsqlDataSource Inspection(string connectionString)
    {
        var text = Few(connectionString, "inspection");
        text.Pooling = false;
        text.Options = $"{text.Options} -c default_transaction_read_only=on";
        return Create(text);
    }

    /// <summary>
    /// The pool is named for its purpose in what the driver measures. Where a trace is under way its commands are spans of it; what a
    /// process asks by itself several times a second begins none.
    /// </summary>
    private static NpgsqlDataSource Create(NpgsqlConnectionStringBuilder text)
    {
        var source = new NpgsqlDataSourceBuilder(text.ToString()) { Name = text.ApplicationName };
        source.ConfigureTracing(tracing => tracing
            .ConfigureCommandFilter(_ => Activity.Current is not null)
            .ConfigureBatchFilter(_ => Activity.Current is not null)
            .EnableFirstResponseEvent(false));
        return source.Build();
    }

    private static NpgsqlConnectionStringBuilder Few(string connectionString, string purpose)
    {
        var text = new NpgsqlConnectionStringBuilder(connectionString)
        {
            ApplicationName = $"ordergrains {purpose}",
            Multiplexing = false,
            Enlist = false,
            MaxPoolSize = 5,
            NoResetOnClose = true,
            MaxAutoPrepare = 16,
            AutoPrepareMinUsages = 2,
            Timeout = 5,
            CommandTimeout = 5,
            CancellationTimeout = CancellationMilliseconds,
        };
        text.Options = $"{text.Options} {Own}";
        KeepAlive(text);
        return text;
    }

    private static NpgsqlConnectionStringBuilder Common(PostgresStoreOptions options, string purpose, string? database = null)
    {
        var text = new NpgsqlConnectionStringBuilder(database ?? options.ConnectionString)
        {
            ApplicationName = $"ordergrains {purpose}",
            Multiplexing = false,
            Enlist = false,
            MaxAutoPrepare = 64,
            AutoPrepareMinUsages = 2,
            Timeout = 5,
            CommandTimeout = (int)options.CommandTimeout.TotalSeconds,
            CancellationTimeout = CancellationMilliseconds,
        };
        KeepAlive(text);
        return text;
    }

    // By the system, not the driver: that asks on a thread of the pool for each idle connection, and where none gets an answer, as when a
    // router has forgotten them all, no thread is left for anything else. Sockets in the file system need none and refuse it.
    private static void KeepAlive(NpgsqlConnectionStringBuilder text)
    {
        text.KeepAlive = 0;
        if (text.Host is [not ('/' or '@'), ..])
            (text.TcpKeepAlive, text.TcpKeepAliveTime, text.TcpKeepAliveInterval) = (true, 15, 5);
    }
}
