using System.Data;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace OrderGrains.Storage.Sqlite;

/// <summary>
/// A statement prepared once and run many times; its parameters are given by position. It lives as long as its connection. Writes go
/// straight to the library: the driver's way through a reader costs more than most of them.
/// </summary>
internal sealed class Statement
{
    private readonly SqliteConnection _connection;
    private readonly string _sql;
    private readonly string[] _parameters;
    private sqlite3_stmt? _prepared;
    private int[] _places = [];
    private SqliteCommand? _query;

    /// <param name="connection">The open connection it stays with.</param>
    /// <param name="sql">One statement of the program's own.</param>
    /// <param name="parameters">The names in the order in which values are given.</param>
    public Statement(SqliteConnection connection, string sql, params ReadOnlySpan<string> parameters) =>
        (_connection, _sql, _parameters) = (connection, sql, parameters.ToArray());

    /// <summary>Runs it; returns how many rows it changed.</summary>
    public int Execute(params ReadOnlySpan<object> values)
    {
        var statement = Bind(values);
        try
        {
            Check(raw.sqlite3_step(statement));
            return raw.sqlite3_changes(_connection.Handle);
        }
        finally
        {
            raw.sqlite3_reset(statement);
        }
    }

    /// <summary>Whether there is a row.</summary>
    public bool Any(params ReadOnlySpan<object> values)
    {
        var statement = Bind(values);
        try
        {
            var result = raw.sqlite3_step(statement);
            Check(result);
            return result == raw.SQLITE_ROW;
        }
        finally
        {
            raw.sqlite3_reset(statement);
        }
    }

    /// <summary>The first column of the first row, or null when there is no row.</summary>
    public object? Scalar(params ReadOnlySpan<object> values)
    {
        Fill(values);
        return _query!.ExecuteScalar();
    }

    /// <summary>All rows.</summary>
    public List<T> Rows<T>(Func<SqliteDataReader, T> read, params ReadOnlySpan<object> values)
    {
        var rows = new List<T>();
        Take(
            row =>
            {
                rows.Add(read(row));
                return true;
            },
            values);
        return rows;
    }

    /// <summary>Row after row, as long as they are wanted; what follows is not read.</summary>
    public void Take(Func<SqliteDataReader, bool> take, params ReadOnlySpan<object> values)
    {
        Fill(values);
        using var reader = _query!.ExecuteReader();
        while (reader.Read() && take(reader))
        {
            // The row has been taken.
        }
    }

    private sqlite3_stmt Bind(ReadOnlySpan<object> values)
    {
        var statement = _prepared ??= Prepare();
        for (var i = 0; i < values.Length; i++)
        {
            Check(values[i] switch
            {
                string text => raw.sqlite3_bind_text(statement, _places[i], text),
                long number => raw.sqlite3_bind_int64(statement, _places[i], number),
                int number => raw.sqlite3_bind_int64(statement, _places[i], number),
                byte[] bytes => raw.sqlite3_bind_blob(statement, _places[i], bytes),
                DBNull => raw.sqlite3_bind_null(statement, _places[i]),
                var other => throw new NotSupportedException($"A {other.GetType()} cannot be bound."),
            });
        }

        return statement;
    }

    private sqlite3_stmt Prepare()
    {
        Check(raw.sqlite3_prepare_v3(_connection.Handle, _sql, raw.SQLITE_PREPARE_PERSISTENT, out var statement));
        _places = Array.ConvertAll(_parameters, name => raw.sqlite3_bind_parameter_index(statement, name));

        // A closed connection keeps its file until its last statement is gone.
        _connection.StateChange += (_, change) =>
        {
            if (change.CurrentState == ConnectionState.Closed)
                statement.Dispose();
        };
        return statement;
    }

    private void Check(int result)
    {
        if (result is not (raw.SQLITE_OK or raw.SQLITE_ROW or raw.SQLITE_DONE))
            SqliteException.ThrowExceptionForRC(result, _connection.Handle);
    }

    private void Fill(ReadOnlySpan<object> values)
    {
        if (_query is null)
        {
            _query = _connection.CreateCommand();
#pragma warning disable CA2100 // Only the program's own text gets here.
            _query.CommandText = _sql;
#pragma warning restore CA2100
            foreach (var name in _parameters)
                _query.Parameters.Add(new SqliteParameter { ParameterName = name });

            // Otherwise the driver does it at every query of which not all was read.
            _query.Prepare();
        }

        for (var i = 0; i < values.Length; i++)
            _query.Parameters[i].Value = values[i];
    }
}
