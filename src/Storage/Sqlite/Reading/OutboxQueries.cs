using System.Text.Json;
using Microsoft.Data.Sqlite;
using OrderGrains.Orders.Store;
using OrderGrains.Storage.Payloads;

namespace OrderGrains.Storage.Sqlite.Reading;

/// <summary>Effects that wait for delivery.</summary>
internal sealed class OutboxQueries(SqliteConnection connection)
{
    private readonly Statement _oldest = new(
        connection, "SELECT merchant, order_id, version, seq, effect FROM outbox ORDER BY position LIMIT @limit", "@limit");

    public List<OutboxItem> Oldest(int limit) => _oldest.Rows(Item, limit);

    private static OutboxItem Item(SqliteDataReader row) => new(
        new(row.GetString(0), row.GetString(1)),
        row.GetInt64(2),
        row.GetInt32(3),
        JsonSerializer.Deserialize(row.GetFieldValue<byte[]>(4), EffectJsonContext.Default.OrderEffect)
            ?? throw new JsonException("The effect is null."));
}
