using OrderGrains.Orders;
using OrderGrains.Silo.Operators;
using OrderGrains.Silo.Telemetry;

namespace OrderGrains.Silo;

/// <summary>
/// How the service runs; section <c>OrderGrains</c>. A key at the root of the configuration counts where the section leaves it out.
/// </summary>
public sealed class OrderGrainsOptions
{
    /// <summary>Alone, as a member of a cluster, or as a front-end of one.</summary>
    public ServiceMode Mode { get; set; }

    /// <summary>The folder of the database files and of the keys that seal access tokens; relative to the working directory.</summary>
    public string DataDirectory { get; set; } = "data";

    /// <summary>
    /// A PostgreSQL database for orders and all other state, in Npgsql's words: <c>Host=db;Database=orders;Username=og;Password=…</c>.
    /// Unset means SQLite files in <see cref="DataDirectory"/>. A cluster has its members there too, and its token keys.
    /// </summary>
    public string? Database { get; set; }

    /// <summary>
    /// Leads to the same database for searches, counts, histories and the change feed, such as by way of PgBouncer in its transaction mode.
    /// Unset means <see cref="Database"/>.
    /// </summary>
    public string? PagesDatabase { get; set; }

    /// <summary>
    /// Fills the store with the demonstration data and its well-known credentials. Unset means: in the Development environment only.
    /// </summary>
    public bool? Demo { get; set; }

    /// <summary>
    /// How long the process goes on serving after it was told to stop and says that it is not ready, so that balancers look elsewhere
    /// first. Unset means three seconds in a cluster, nothing otherwise.
    /// </summary>
    public TimeSpan? DrainDelay { get; set; }

    /// <summary>
    /// How many connections the server keeps at once; one more is closed. Unset means half of what the limit of open files
    /// (<c>ulimit -n</c>) leaves when the program has taken its own.
    /// </summary>
    public int? MaxConnections { get; set; }

    /// <summary>How the doors are laid out.</summary>
    public DoorOptions Doors { get; set; } = new();

    /// <summary>How much waits for one order, and how long what was done is remembered.</summary>
    public OrderGrainOptions Orders { get; set; } = new();

    /// <summary>How long events are kept.</summary>
    public EventSettings Events { get; set; } = new();

    /// <summary>What callers without a good credential may cost.</summary>
    public CredentialSettings Credentials { get; set; } = new();

    /// <summary>What stands before the service, and what it shows.</summary>
    public HttpSettings Http { get; set; } = new();

    /// <summary>How webhooks are told of what happens to orders.</summary>
    public DeliverySettings Deliveries { get; set; } = new();

    /// <summary>How the members of a cluster find, watch and trust each other.</summary>
    public ClusterSettings Cluster { get; set; } = new();

    /// <summary>Which pages of other origins may call.</summary>
    public CorsSettings Cors { get; set; } = new();

    /// <summary>What the service tells of itself.</summary>
    public TelemetrySettings Telemetry { get; set; } = new();

    /// <summary>Who runs it.</summary>
    public OperatorSettings Operator { get; set; } = new();
}
