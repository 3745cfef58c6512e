using System.Text.Json;
using Npgsql;
using OrderGrains.Orders.Store;
using OrderGrains.Storage.Payloads;
using static OrderGrains.Storage.Postgres.Commands;

namespace OrderGrains.Storage.Postgres.Reading;

/// <summary>Effects that wait for delivery, and the end of that wait.</summary>
internal static class OutboxQueries
{
    private const string Select = "SELECT merchant, order_id, version, seq, effect FROM outbox ORDER BY position LIMIT $1";

    private const string Delete = "DELETE FROM outbox WHERE merchant = $1 AND order_id = $2 AND version = $3 AND seq = $4";

    public static async Task<IReadOnlyList<OutboxItem>> Oldest(
        NpgsqlConnection connection, int limit, CancellationToken cancellationToken)
    {
        await using var batch = new NpgsqlBatch(connection);
        batch.Then(Select, Value(limit));
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        return await reader.Rows(Item, cancellationToken);
    }

    public static async Task<int> Complete(NpgsqlConnection connection, OutboxItem item, CancellationToken cancellationToken)
    {
        await using var batch = new NpgsqlBatch(connection);
        batch.Then(Delete, Value(item.Key.Merchant), Value(item.Key.OrderId), Value(item.Version), Value(item.Sequence));
        return await batch.ExecuteNonQueryAsync(cancellationToken);
    }

    private static OutboxItem Item(NpgsqlDataReader row) => new(
        new(row.GetString(0), row.GetString(1)),
        row.GetInt64(2),
        row.GetInt32(3),
        JsonSerializer.Deserialize(row.GetFieldValue<byte[]>(4), EffectJsonContext.Default.OrderEffect)
            ?? throw new JsonException("The effect is null."));
}
