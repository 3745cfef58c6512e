using System.Text;
using Microsoft.Data.Sqlite;

namespace OrderGrains.Api.Tests.Erasing;

/// <summary>Everything that the live rows of a service's files hold.</summary>
internal static class StoredText
{
    /// <summary>All columns of all rows of both databases, bytes as UTF-8.</summary>
    public static string Of(string folder) => string.Join('\n', new[] { "orders.db", "grains.db" }.SelectMany(file =>
    {
        var source = $"Data Source={Path.Combine(folder, file)};Pooling=False";
        return Rows(source, "SELECT name FROM sqlite_schema WHERE type = 'table'")
            .SelectMany(table => Rows(source, $"SELECT * FROM \"{table}\""));
    }));

    private static List<string> Rows(string source, string sql)
    {
        using var connection = new SqliteConnection(source);
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The test's own text.
        command.CommandText = sql;
#pragma warning restore CA2100
        using var reader = command.ExecuteReader();
        List<string> rows = [];
        while (reader.Read())
            rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(column => Text(reader.GetValue(column)))));
        return rows;
    }

    private static string Text(object value) => value is byte[] bytes ? Encoding.UTF8.GetString(bytes) : $"{value}";
}
