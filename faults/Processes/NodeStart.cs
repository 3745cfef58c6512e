namespace OrderGrains.Faults.Processes;

/// <summary>How a node is started.</summary>
internal sealed record NodeStart
{
    /// <summary>Tells nodes apart, in the names of their logs too.</summary>
    public required string Name { get; init; }

    /// <summary>The service's program: <c>OrderGrains.Api.dll</c> of this build, or of an older one.</summary>
    public required string Program { get; init; }

    /// <summary>The folder of its keys and, without a database, of its files.</summary>
    public required string DataDirectory { get; init; }

    /// <summary>Where its output goes.</summary>
    public required string Log { get; init; }

    /// <summary>A PostgreSQL database; null for files.</summary>
    public string? Database { get; init; }

    /// <summary>How it reaches the database for searches, histories and the change feed; null for as it does for all else.</summary>
    public string? PagesDatabase { get; init; }

    /// <summary>Which cluster it joins.</summary>
    public string ClusterId { get; init; } = "faults";

    /// <summary>How long its cluster's members must have been the same before it answers from memory.</summary>
    public required TimeSpan SettleTime { get; init; }

    /// <summary>Puts the demonstration's credentials in.</summary>
    public bool Demo { get; init; }

    /// <summary>The address it listens on and is known by.</summary>
    public string Address { get; init; } = "127.0.0.1";

    /// <summary>A network namespace to run in.</summary>
    public string? Namespace { get; init; }

    /// <summary>Where it counts its answers.</summary>
    public required string CountFile { get; init; }

    /// <summary>What else it finds in its environment.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    /// <summary>A file that says how far off its clock is, as libfaketime reads it.</summary>
    public string? ClockFile { get; init; }
}
