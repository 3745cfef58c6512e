namespace OrderGrains.Storage.Postgres.Inspection;

/// <summary>What a PostgreSQL server says of itself and of the account.</summary>
public sealed record ServerFacts
{
    /// <summary>Such as 17 of 17.4.</summary>
    public required int MajorVersion { get; init; }

    /// <summary>True for a standby, which takes no writes.</summary>
    public required bool IsStandby { get; init; }

    /// <summary>False where a power cut may lose what was committed.</summary>
    public required bool FlushesToDisk { get; init; }

    /// <summary>False where a power cut may tear a page.</summary>
    public required bool WritesFullPages { get; init; }

    /// <summary>How many connections the server takes from all its clients together.</summary>
    public required int MaxConnections { get; init; }

    /// <summary>The account.</summary>
    public required string User { get; init; }

    /// <summary>Where tables are made and looked for; null where the account's search path leads nowhere.</summary>
    public required string? Schema { get; init; }

    /// <summary>Whether the account may make tables there, as the first start, an upgrade and each new month's events need.</summary>
    public required bool MayCreate { get; init; }

    /// <summary>The program's tables that the account may not read and write.</summary>
    public required IReadOnlyList<string> ClosedTables { get; init; }
}
