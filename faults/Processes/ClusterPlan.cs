namespace OrderGrains.Faults.Processes;

/// <summary>What a regime needs to be started for it.</summary>
internal sealed record ClusterPlan
{
    /// <summary>How many nodes; on files, one.</summary>
    public int Nodes { get; init; } = 3;

    /// <summary>
    /// How long the members must have been the same before a node answers from memory (<c>Cluster:SettleTime</c>); null for the service's
    /// default, or less in a run that is too short for it.
    /// </summary>
    public TimeSpan? SettleTime { get; init; }

    /// <summary>SQLite files instead of PostgreSQL: one process, alone.</summary>
    public bool OnFiles { get; init; }

    /// <summary>Every node is a cluster of its own on the one database, so that all of them hold the same orders.</summary>
    public bool Apart { get; init; }

    /// <summary>Every node has a network namespace of its own.</summary>
    public bool Networked { get; init; }

    /// <summary>Every node has a clock of its own.</summary>
    public bool Clocked { get; init; }

    /// <summary>The disk of the database, or of the files, can lose its power.</summary>
    public bool Powered { get; init; }

    /// <summary>Nothing is flushed: PostgreSQL runs with <c>fsync=off</c>, the service on files with <c>synchronous=OFF</c>.</summary>
    public bool Careless { get; init; }

    /// <summary>Nodes reach the database through a relay, which can fall silent or lead to another server.</summary>
    public bool Relayed { get; init; }

    /// <summary>Nodes reach the database through PgBouncer for searches, histories and the change feed.</summary>
    public bool Pooled { get; init; }

    /// <summary>Settings of the database, as <c>name=value</c>.</summary>
    public IReadOnlyList<string> Settings { get; init; } = [];

    /// <summary>The database has a small disk of its own.</summary>
    public bool SmallDisk { get; init; }
}
