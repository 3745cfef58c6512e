using System.Globalization;
using Microsoft.Data.Sqlite;
using OrderGrains.Storage.Migrations;

namespace OrderGrains.Storage.Sqlite;

/// <summary>Brings a database file to the schema of this program: numbered scripts, each in one transaction with its number.</summary>
internal static class Migrator
{
    /// <param name="connection">The file's writer.</param>
    /// <param name="set">The folder of scripts: <c>sqlite/orders</c> or <c>sqlite/grains</c>.</param>
    /// <exception cref="SchemaVersionException">The file is newer than this program.</exception>
    public static void Run(SqliteConnection connection, string set)
    {
        connection.Run("CREATE TABLE IF NOT EXISTS schema_version (version INTEGER NOT NULL) STRICT;");
        var scripts = MigrationScript.Set(set);
        var version = Version(connection);
        if (version > scripts[^1].Number)
        {
            throw new SchemaVersionException(
                $"'{connection.DataSource}' has schema {version}, newer than {scripts[^1].Number}, the last this program knows.");
        }

        foreach (var script in scripts.Where(script => script.Number > version))
            Apply(connection, script);
    }

    /// <summary>The schema that a file has; 0 for none yet.</summary>
    public static long Version(SqliteConnection connection) =>
        new Statement(connection, "SELECT version FROM schema_version").Scalar() as long? ?? 0;

    private static void Apply(SqliteConnection connection, MigrationScript script)
    {
        using var transaction = connection.BeginTransaction();
        connection.Run(script.Text);
        connection.Run("DELETE FROM schema_version;");
        connection.Run(string.Create(CultureInfo.InvariantCulture, $"INSERT INTO schema_version (version) VALUES ({script.Number});"));
        transaction.Commit();
    }
}
