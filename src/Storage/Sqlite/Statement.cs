using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.Sqlite;

namespace OrderGrains.Storage.Sqlite;

/// <summary>
/// A statement prepared once and run many times; its parameters are given by position. It lives as long as its connection, which disposes
/// its commands when it closes.
/// </summary>
[SuppressMessage("Reliability", "CA1001", Justification = "The connection disposes its commands.")]
internal sealed class Statement
{
    private readonly SqliteCommand _command;

    /// <param name="connection">The open connection it stays with.</param>
    /// <param name="sql">One statement of the program's own.</param>
    /// <param name="parameters">The names in the order in which values are given.</param>
    public Statement(SqliteConnection connection, string sql, params ReadOnlySpan<string> parameters)
    {
        _command = connection.CreateCommand();
#pragma warning disable CA2100 // Only the program's own text gets here.
        _command.CommandText = sql;
#pragma warning restore CA2100
        foreach (var name in parameters)
            _command.Parameters.Add(new SqliteParameter { ParameterName = name });
    }

    /// <summary>Runs it; returns how many rows it changed.</summary>
    public int Execute(params ReadOnlySpan<object> values)
    {
        Bind(values);
        return _command.ExecuteNonQuery();
    }

    /// <summary>The first column of the first row, or null when there is no row.</summary>
    public object? Scalar(params ReadOnlySpan<object> values)
    {
        Bind(values);
        return _command.ExecuteScalar();
    }

    /// <summary>All rows.</summary>
    public List<T> Rows<T>(Func<SqliteDataReader, T> read, params ReadOnlySpan<object> values)
    {
        Bind(values);
        using var reader = _command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
            rows.Add(read(reader));
        return rows;
    }

    private void Bind(ReadOnlySpan<object> values)
    {
        for (var i = 0; i < values.Length; i++)
            _command.Parameters[i].Value = values[i];
    }
}
