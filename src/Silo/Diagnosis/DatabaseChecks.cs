using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using OrderGrains.Silo.Clocks;
using OrderGrains.Storage.Clustering;
using OrderGrains.Storage.Inspection;
using OrderGrains.Storage.Postgres.Inspection;

namespace OrderGrains.Silo.Diagnosis;

/// <summary>The database, and whether the program gets along with it.</summary>
internal static class DatabaseChecks
{
    private const int LeastVersion = 14;

    /// <summary>What a process opens at most, with room for another that takes its place.</summary>
    private const int EnoughConnections = 100;

    public static async Task<IEnumerable<Finding>> Server(Subject subject, CancellationToken cancellationToken) =>
        OfServer(await subject.Database.Ask(cancellationToken));

    public static async Task<IEnumerable<Finding>> Privileges(Subject subject, CancellationToken cancellationToken) =>
        OfPrivileges(await subject.Database.Ask(cancellationToken));

    public static async Task<IEnumerable<Finding>> Schema(Subject subject, CancellationToken cancellationToken) =>
        OfSchemas(await subject.Store.Schemas(cancellationToken), subject.Options.Mode);

    public static async Task<IEnumerable<Finding>> Clock(Subject subject, CancellationToken cancellationToken)
    {
        await using var database = new DatabaseClock(subject.Options.Database!);
        var limit = subject.Options.Cluster.AliveInterval;
        using var watch = new ClockWatch(
            database, new(), subject.Time, limit, limit, mustAgree: false, NullLogger<ClockWatch>.Instance);
        await watch.Compare(cancellationToken);
        return [OfClock(watch.Problem, subject.Options.Mode)];
    }

    internal static IEnumerable<Finding> OfServer(ServerFacts server)
    {
        var version = server.MajorVersion.ToString(CultureInfo.InvariantCulture);
        yield return server.MajorVersion < LeastVersion
            ? Finding.Failure($"The server is PostgreSQL {version}.", $"Upgrade it to {LeastVersion} or later.")
            : Finding.Ok($"PostgreSQL {version} answers.");
        if (server.IsStandby)
            yield return Finding.Failure("The server is a standby, which takes no writes.", "Name the primary as OrderGrains:Database.");
        if (!server.FlushesToDisk)
            yield return Finding.Failure("fsync is off: a crash may lose what was answered.", "Set fsync = on and restart PostgreSQL.");
        if (!server.WritesFullPages)
        {
            yield return Finding.Failure(
                "full_page_writes is off: a power cut may tear a page.",
                "Set full_page_writes = on, unless the file system never tears one.");
        }

        if (server.MaxConnections < EnoughConnections)
        {
            yield return Finding.Warning(
                $"The server takes {server.MaxConnections.ToString(CultureInfo.InvariantCulture)} connections of all clients together.",
                $"Set max_connections to {EnoughConnections} for each process at least.");
        }
    }

    internal static IEnumerable<Finding> OfPrivileges(ServerFacts server)
    {
        if (server.Schema is not { } schema)
        {
            yield return Finding.Failure(
                $"The search path of {server.User} leads to no schema.", $"CREATE SCHEMA AUTHORIZATION {server.User}");
            yield break;
        }

        var closed = server.ClosedTables;
        if (!server.MayCreate)
        {
            yield return Finding.Failure(
                $"{server.User} may make no tables in schema {schema}, as the first start, upgrades and each new month's events need.",
                $"GRANT CREATE ON SCHEMA {schema} TO {server.User}");
        }

        if (closed.Count > 0)
        {
            yield return Finding.Failure(
                $"{server.User} may not read and write {string.Join(", ", closed)}.",
                $"Make {server.User} their owner, who must be one account: only the owner can change them in an upgrade.");
        }

        if (server.MayCreate && closed.Count == 0)
            yield return Finding.Ok($"{server.User} may make, read and write tables in schema {schema}.");
    }

    internal static IEnumerable<Finding> OfSchemas(IReadOnlyList<SchemaState> schemas, ServiceMode mode)
    {
        string Name(SchemaState schema) =>
            string.Create(CultureInfo.InvariantCulture, $"{schema.Name} has version {schema.Version} of {schema.Known}");
        foreach (var schema in schemas.Where(schema => schema.Version > schema.Known))
        {
            yield return Finding.Failure(
                $"The schema of {Name(schema)}, newer than this program.", "Start the release that made it, or a later one.");
        }

        var older = schemas.Where(schema => schema.Version < schema.Known).ToList();
        if (older.Count > 0 && mode == ServiceMode.Client)
            yield return Finding.Failure($"The schema of {string.Join(", of ", older.Select(Name))}.", "Run db migrate.");
        else if (older.Count > 0)
            yield return Finding.Ok($"The schema of {string.Join(", of ", older.Select(Name))}; the next start makes it.");
        else if (schemas.All(schema => schema.Version == schema.Known))
            yield return Finding.Ok("The schema is this program's.");
    }

    internal static Finding OfClock(string? problem, ServiceMode mode) => problem switch
    {
        null => Finding.Ok("This machine's clock agrees with the database's."),
        _ when mode == ServiceMode.Embedded => Finding.Warning(problem),
        _ => Finding.Failure(problem),
    };
}
