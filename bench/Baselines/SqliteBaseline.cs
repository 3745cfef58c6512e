using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace OrderGrains.Bench.Baselines;

/// <summary>SQLite with one commit per update: one connection, prepared statements, a lock around it, WAL and a full flush.</summary>
internal sealed class SqliteBaseline(string folder) : IBaseline, IDisposable
{
    private readonly SqliteConnection _connection = new($"Data Source={Path.Combine(folder, "baseline.db")}");
    private readonly SemaphoreSlim _writer = new(1);
    private SqliteCommand _insert = null!;
    private SqliteCommand _select = null!;
    private SqliteCommand _update = null!;

    public Task Prepare()
    {
        _connection.Open();
        Command("PRAGMA journal_mode = WAL").ExecuteNonQuery();
        Command("PRAGMA synchronous = FULL").ExecuteNonQuery();
        Command(
            """
            CREATE TABLE orders (
                row INTEGER PRIMARY KEY, merchant TEXT NOT NULL, order_id TEXT NOT NULL, version INTEGER NOT NULL, payload BLOB NOT NULL,
                UNIQUE (merchant, order_id)) STRICT
            """).ExecuteNonQuery();
        _insert = Command("INSERT INTO orders (merchant, order_id, version, payload) VALUES ('demo', @id, 1, @payload)", "@id", "@payload");
        _select = Command("SELECT version, payload FROM orders WHERE merchant = 'demo' AND order_id = @id", "@id");
        _update = Command(
            "UPDATE orders SET version = version + 1, payload = @payload WHERE merchant = 'demo' AND order_id = @id", "@id", "@payload");
        return Task.CompletedTask;
    }

    public Task Create(string id, byte[] order) => Locked(() => Execute(_insert, id, order));

    public Task<bool> Update(string id, JsonElement request) => Locked(() =>
    {
        using var transaction = _connection.BeginTransaction();
        (_select.Transaction, _update.Transaction) = (transaction, transaction);
        if (Find(id) is not { } order)
            return false;
        Execute(_update, id, Document.Merge(order.Payload, request));
        transaction.Commit();
        return true;
    });

    public Task<byte[]?> Read(string id) => Locked(() => Find(id)?.Payload);

    public Task<long> Version(string id) => Locked(() => Find(id)?.Version ?? 0);

    public void Dispose()
    {
        _connection.Dispose();
        _writer.Dispose();
    }

    private (long Version, byte[] Payload)? Find(string id)
    {
        _select.Parameters[0].Value = id;
        using var reader = _select.ExecuteReader();
        return reader.Read() ? (reader.GetInt64(0), reader.GetFieldValue<byte[]>(1)) : null;
    }

    private static int Execute(SqliteCommand command, string id, byte[] payload)
    {
        (command.Parameters[0].Value, command.Parameters[1].Value) = (id, payload);
        return command.ExecuteNonQuery();
    }

    private async Task<T> Locked<T>(Func<T> work)
    {
        await _writer.WaitAsync();
        try
        {
            return work();
        }
        finally
        {
            (_select.Transaction, _update.Transaction) = (null, null);
            _writer.Release();
        }
    }

    private SqliteCommand Command(string sql, params string[] parameters)
    {
        var command = _connection.CreateCommand();
        command.CommandText = sql;
        foreach (var parameter in parameters)
            command.Parameters.Add(new SqliteParameter { ParameterName = parameter });
        return command;
    }
}
