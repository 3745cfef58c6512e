using System.Text;
using Npgsql;
using NpgsqlTypes;

namespace OrderGrains.Storage.Postgres;

/// <summary>Short ways to say what the engine asks.</summary>
internal static class Commands
{
    /// <summary>Runs fixed statements that give nothing back.</summary>
    public static async Task Run(this NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
#pragma warning disable CA2100 // Only the program's own text gets here.
        await using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>
    /// Makes a connection usable after a statement failed: ends the transaction, and has all statements prepared anew. The driver takes
    /// those behind the failed one for prepared, though the server never got to them.
    /// </summary>
    public static async Task Mend(this NpgsqlConnection connection)
    {
        await connection.Run("ROLLBACK", CancellationToken.None);
        connection.UnprepareAll();
    }

    /// <summary>Appends a statement with its values, $1 and on.</summary>
    public static NpgsqlBatch Then(this NpgsqlBatch batch, string sql, params ReadOnlySpan<NpgsqlParameter> values)
    {
        var command = new NpgsqlBatchCommand(sql);
        foreach (var value in values)
            command.Parameters.Add(value);
        batch.BatchCommands.Add(command);
        return batch;
    }

    /// <summary>
    /// One query, planned for its values and the tables as they are. A prepared statement otherwise keeps the plan of its first runs,
    /// however much the tables have grown since.
    /// </summary>
    public static NpgsqlBatch ReadAsPlannedNow(
        this NpgsqlConnection connection, string sql, params ReadOnlySpan<NpgsqlParameter> values) => new NpgsqlBatch(connection)
        .Then("BEGIN READ ONLY")
        .Then("SET LOCAL plan_cache_mode = force_custom_plan")
        .Then(sql, values)
        .Then("COMMIT");

    /// <summary>All rows of the current result; moves on to the next.</summary>
    public static async Task<List<T>> Rows<T>(
        this NpgsqlDataReader reader, Func<NpgsqlDataReader, T> read, CancellationToken cancellationToken)
    {
        var rows = new List<T>();
        while (await reader.ReadAsync(cancellationToken))
            rows.Add(read(reader));
        await reader.NextResultAsync(cancellationToken);
        return rows;
    }

    /// <exception cref="EncoderFallbackException">The text has no UTF-8 form; the driver would only find out while sending it.</exception>
    public static NpgsqlParameter Value(string value)
    {
        Encodable.Check(value);
        return new NpgsqlParameter<string> { TypedValue = value };
    }

    /// <summary>Text, or null.</summary>
    public static NpgsqlParameter Optional(string? value) =>
        value is null ? new() { Value = DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text } : Value(value);

    public static NpgsqlParameter Value(long value) => new NpgsqlParameter<long> { TypedValue = value };

    public static NpgsqlParameter Value(int value) => new NpgsqlParameter<int> { TypedValue = value };

    /// <summary>A list, or null.</summary>
    public static NpgsqlParameter Optional(long[]? values) =>
        new() { Value = values is null ? DBNull.Value : values, NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Bigint };

    public static NpgsqlParameter Value(Guid value) => new NpgsqlParameter<Guid> { TypedValue = value };

    /// <summary>One column of many rows.</summary>
    public static NpgsqlParameter Column<TRow, T>(IReadOnlyList<TRow> rows, Func<TRow, T> value)
    {
        var values = new T[rows.Count];
        for (var i = 0; i < values.Length; i++)
            values[i] = value(rows[i]);
        return new NpgsqlParameter<T[]> { TypedValue = values };
    }

    /// <summary>One column of many rows that are bytes.</summary>
    public static NpgsqlParameter Bytes<TRow>(IReadOnlyList<TRow> rows, Func<TRow, byte[]> value)
    {
        var column = Column(rows, value);
        column.NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Bytea;
        return column;
    }
}
