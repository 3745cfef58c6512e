using System.Text.RegularExpressions;
using Npgsql;
using OrderGrains.Storage.Inspection;
using OrderGrains.Storage.Migrations;

namespace OrderGrains.Storage.Postgres;

/// <summary>
/// The database's schema: numbered scripts, each in one transaction with its number. Several processes may start at once: an advisory
/// lock lets one of them work and the others find it done.
/// </summary>
public static partial class PostgresSchema
{
    // Any number that no other program would take.
    private const long LockKey = 0x6F67_7363_6865_6D61;

    private static readonly string[] Sets = ["orders", "writers", "grains", "cluster"];

    /// <summary>Creates the schema or brings it to this program's version.</summary>
    /// <exception cref="SchemaVersionException">The database is newer than this program.</exception>
    /// <exception cref="NpgsqlException">The database cannot be reached, or refuses a step.</exception>
    public static Task Migrate(string connectionString, CancellationToken cancellationToken) =>
        Visit(connectionString, Apply, cancellationToken);

    /// <summary>Makes sure that the schema has this program's version.</summary>
    /// <exception cref="SchemaVersionException">It is older or newer.</exception>
    /// <exception cref="NpgsqlException">The database cannot be reached.</exception>
    public static Task Check(string connectionString, CancellationToken cancellationToken) => Visit(
        connectionString,
        (_, set, missing, _) => missing.Length == 0
            ? Task.CompletedTask
            : throw new SchemaVersionException(
                $"The database's schema of {set} is older than version {missing[^1].Number}, which this program needs. Migrate it first."),
        cancellationToken);

    /// <summary>The names of the tables that the scripts make.</summary>
    internal static IEnumerable<string> Tables => Sets.SelectMany(Scripts)
        .SelectMany(script => CreatedTable().Matches(script.Text))
        .Select(match => match.Groups[1].Value.ToLowerInvariant());

    /// <summary>How far each set is.</summary>
    internal static async Task<IReadOnlyList<SchemaState>> States(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        var states = new List<SchemaState>();
        foreach (var set in Sets)
            states.Add(new(set, await Version(connection, set, cancellationToken), Scripts(set)[^1].Number));
        return states;
    }

    private static async Task Visit(
        string connectionString,
        Func<NpgsqlConnection, string, MigrationScript[], CancellationToken, Task> visit,
        CancellationToken cancellationToken)
    {
        await using var source = DataSources.Schema(connectionString);
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        await connection.Run($"SELECT pg_advisory_lock({LockKey})", cancellationToken);
        foreach (var set in Sets)
            await visit(connection, set, await Missing(connection, set, cancellationToken), cancellationToken);
    }

    private static MigrationScript[] Scripts(string set) => MigrationScript.Set($"postgres/{set}");

    private static async Task<MigrationScript[]> Missing(NpgsqlConnection connection, string set, CancellationToken cancellationToken)
    {
        var scripts = Scripts(set);
        var version = await Version(connection, set, cancellationToken);
        if (version > scripts[^1].Number)
        {
            throw new SchemaVersionException(
                $"The database's schema of {set} has version {version}, newer than {scripts[^1].Number}, the last this program knows.");
        }

        return [.. scripts.Where(script => script.Number > version)];
    }

    private static async Task<int> Version(NpgsqlConnection connection, string set, CancellationToken cancellationToken)
    {
        await using var known = new NpgsqlCommand("SELECT to_regclass('schema_version') IS NOT NULL", connection);
        if (await known.ExecuteScalarAsync(cancellationToken) is false)
            return 0;
        await using var command = new NpgsqlCommand("SELECT version FROM schema_version WHERE name = $1", connection);
        command.Parameters.Add(Commands.Value(set));
        return await command.ExecuteScalarAsync(cancellationToken) as int? ?? 0;
    }

    private static async Task Apply(
        NpgsqlConnection connection, string set, MigrationScript[] missing, CancellationToken cancellationToken)
    {
        if (missing.Length == 0)
            return;
        await connection.Run(
            "CREATE TABLE IF NOT EXISTS schema_version (name text PRIMARY KEY, version int NOT NULL)", cancellationToken);
        foreach (var script in missing)
        {
            await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
            await connection.Run(script.Text, cancellationToken);
            await connection.Run(
                $"""
                INSERT INTO schema_version (name, version) VALUES ('{set}', {script.Number})
                ON CONFLICT (name) DO UPDATE SET version = excluded.version
                """,
                cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }
    }

    [GeneratedRegex(@"CREATE TABLE (?:IF NOT EXISTS )?(\w+)", RegexOptions.CultureInvariant)]
    private static partial Regex CreatedTable();
}
