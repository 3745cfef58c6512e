using System.Globalization;
using System.Reflection;
using Microsoft.Data.Sqlite;

namespace OrderGrains.Storage.Sqlite;

/// <summary>Brings a database file to the schema of this program: numbered scripts, each in one transaction with its number.</summary>
internal static class Migrator
{
    /// <param name="connection">The file's writer.</param>
    /// <param name="set">The folder of scripts: <c>orders</c> or <c>grains</c>.</param>
    /// <exception cref="InvalidOperationException">The file is newer than this program.</exception>
    public static void Run(SqliteConnection connection, string set)
    {
        connection.Run("CREATE TABLE IF NOT EXISTS schema_version (version INTEGER NOT NULL) STRICT;");
        var scripts = Scripts(set);
        var version = Version(connection);
        if (version > scripts[^1].Number)
        {
            throw new InvalidOperationException(
                $"'{connection.DataSource}' has schema {version}, newer than {scripts[^1].Number}, the last this program knows.");
        }

        foreach (var (number, name) in scripts.Where(script => script.Number > version))
            Apply(connection, number, Read(name));
    }

    private static void Apply(SqliteConnection connection, int number, string script)
    {
        using var transaction = connection.BeginTransaction();
        connection.Run(script);
        connection.Run("DELETE FROM schema_version;");
        connection.Run(string.Create(CultureInfo.InvariantCulture, $"INSERT INTO schema_version (version) VALUES ({number});"));
        transaction.Commit();
    }

    private static long Version(SqliteConnection connection) =>
        new Statement(connection, "SELECT version FROM schema_version").Scalar() as long? ?? 0;

    private static (int Number, string Name)[] Scripts(string set) =>
    [
        .. Assembly.GetExecutingAssembly().GetManifestResourceNames()
            .Where(name => name.StartsWith(set + '/', StringComparison.Ordinal))
            .Select(name => (int.Parse(name.AsSpan(set.Length + 1), CultureInfo.InvariantCulture), name))
            .OrderBy(script => script.Item1),
    ];

    private static string Read(string name)
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
