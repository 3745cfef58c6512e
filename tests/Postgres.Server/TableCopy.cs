using Npgsql;

namespace OrderGrains.Postgres.Server;

/// <summary>
/// Copies the rows of all tables, and where sequences stand, between databases of one schema; PostgreSQL's own tools for that may not be
/// there.
/// </summary>
internal static class TableCopy
{
    private const string Tables =
        """
        SELECT quote_ident(relname) FROM pg_class
        WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') AND NOT relispartition
        """;

    private const string Sequences =
        """
        SELECT format('SELECT setval(%L, %s)', format('%I.%I', schemaname, sequencename), last_value) FROM pg_sequences
        WHERE last_value IS NOT NULL
        """;

    /// <summary>What the target has of its own in these tables is gone; a partition that it lacks goes by way of its table.</summary>
    public static async Task RunAsync(NpgsqlConnection from, NpgsqlConnection to)
    {
        var tables = await NamesAsync(to, Tables);
        await using (var truncate = new NpgsqlCommand($"TRUNCATE {string.Join(", ", tables)}", to))
            await truncate.ExecuteNonQueryAsync();
        foreach (var table in tables)
        {
            await using var rows = await from.BeginRawBinaryCopyAsync($"COPY (SELECT * FROM {table}) TO STDOUT (FORMAT BINARY)");
            await using var target = await to.BeginRawBinaryCopyAsync($"COPY {table} FROM STDIN (FORMAT BINARY)");
            await rows.CopyToAsync(target);
        }

        foreach (var position in await NamesAsync(from, Sequences))
        {
            await using var command = new NpgsqlCommand(position, to);
            await command.ExecuteNonQueryAsync();
        }
    }

    private static async Task<List<string>> NamesAsync(NpgsqlConnection connection, string sql)
    {
        var names = new List<string>();
        await using var command = new NpgsqlCommand(sql, connection);
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
            names.Add(reader.GetString(0));
        return names;
    }
}
