using System.Text.Json;
using Npgsql;

namespace OrderGrains.Bench.Baselines;

/// <summary>
/// Orders in a PostgreSQL table with an audit table beside it. The pool holds 32 connections: more are slower on a small machine.
/// </summary>
internal abstract class PostgresBaseline(string connectionString, string table) : IBaseline
{
    /// <summary>One connection per update under way; the rest of the requests wait for one.</summary>
    protected NpgsqlDataSource Source { get; } = NpgsqlDataSource.Create(connectionString);

    protected string Table { get; } = table;

    public async Task Prepare()
    {
        await using var command = Source.CreateCommand(
            $"""
            CREATE TABLE {Table} (
                merchant text NOT NULL, order_id text NOT NULL, version bigint NOT NULL, payload bytea NOT NULL,
                updated_at timestamptz NOT NULL DEFAULT now(), PRIMARY KEY (merchant, order_id)) WITH (fillfactor = 70);
            CREATE TABLE {Table}_audit (
                merchant text NOT NULL, order_id text NOT NULL, version bigint NOT NULL, at timestamptz NOT NULL DEFAULT now(),
                actor text NOT NULL, changes text NOT NULL, PRIMARY KEY (merchant, order_id, version));
            """);
        await command.ExecuteNonQueryAsync();
    }

    public async Task Create(string id, byte[] order)
    {
        await using var command = Source.CreateCommand(
            $"INSERT INTO {Table} (merchant, order_id, version, payload) VALUES ('demo', $1, 1, $2)");
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = id });
        command.Parameters.Add(new NpgsqlParameter<byte[]> { TypedValue = order });
        await command.ExecuteNonQueryAsync();
    }

    public abstract Task<bool> Update(string id, JsonElement request);

    public async Task<byte[]?> Read(string id)
    {
        await using var connection = await Source.OpenConnectionAsync();
        return (await Find(connection, id))?.Payload;
    }

    public async Task<long> Version(string id)
    {
        await using var connection = await Source.OpenConnectionAsync();
        return (await Find(connection, id))?.Version ?? 0;
    }

    protected async Task<(long Version, byte[] Payload)?> Find(NpgsqlConnection connection, string id, string locking = "")
    {
        await using var command = new NpgsqlCommand(
            $"SELECT version, payload FROM {Table} WHERE merchant = 'demo' AND order_id = $1 {locking}", connection);
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = id });
        await using var reader = await command.ExecuteReaderAsync();
        return await reader.ReadAsync() ? (reader.GetInt64(0), reader.GetFieldValue<byte[]>(1)) : null;
    }

    /// <summary>False when the order no longer has the version.</summary>
    protected async Task<bool> Write(NpgsqlConnection connection, string id, long version, byte[] payload)
    {
        await using var command = new NpgsqlCommand(
            $"UPDATE {Table} SET version = version + 1, payload = $3, updated_at = now() "
            + "WHERE merchant = 'demo' AND order_id = $1 AND version = $2",
            connection);
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = id });
        command.Parameters.Add(new NpgsqlParameter<long> { TypedValue = version });
        command.Parameters.Add(new NpgsqlParameter<byte[]> { TypedValue = payload });
        return await command.ExecuteNonQueryAsync() == 1;
    }

    protected async Task Audit(NpgsqlConnection connection, string id, long version, string changes)
    {
        await using var command = new NpgsqlCommand(
            $"INSERT INTO {Table}_audit (merchant, order_id, version, actor, changes) VALUES ('demo', $1, $2, 'demo-key', $3)", connection);
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = id });
        command.Parameters.Add(new NpgsqlParameter<long> { TypedValue = version });
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = changes });
        await command.ExecuteNonQueryAsync();
    }
}
