using Npgsql;
using OrderGrains.Orders;
using OrderGrains.Orders.Store;
using OrderGrains.Storage.Postgres.Reading;
using OrderGrains.Storage.Reading;
using OrderGrains.Storage.Writing;
using static OrderGrains.Storage.Postgres.Commands;

namespace OrderGrains.Storage.Postgres.Writing;

/// <summary>Takes everything personal out of what is stored beside an order's row, inside the running transaction.</summary>
internal static class ErasingStatements
{
    private static readonly string Events = BoundedPage.Of(
        "SELECT place, version, changes, digest FROM order_events WHERE ordinal = $1 AND place > $2 ORDER BY place LIMIT $3",
        bytes: "changes",
        order: "place");

    private const string Event =
        """
        UPDATE order_events e SET changes = n.changes, digest = n.digest FROM unnest($2, $3, $4) AS n (place, changes, digest)
        WHERE e.ordinal = $1 AND e.place = n.place
        """;

    private const string Effects = "SELECT position, effect FROM outbox WHERE merchant = $1 AND order_id = $2";

    private const string Effect =
        "UPDATE outbox o SET effect = n.effect FROM unnest($1, $2) AS n (position, effect) WHERE o.position = n.position";

    private const string Drop = "DELETE FROM outbox WHERE position = ANY ($1)";

    /// <param name="connection">Has begun the transaction.</param>
    /// <param name="key">The order.</param>
    /// <param name="tip">Where its history ends.</param>
    /// <exception cref="OrderStoreException">Something cannot be read, and so not be erased.</exception>
    public static async Task Run(NpgsqlConnection connection, OrderKey key, OrderTip tip)
    {
        await EraseEvents(connection, key, tip);
        await EraseEffects(connection, key);
    }

    private static async Task EraseEvents(NpgsqlConnection connection, OrderKey key, OrderTip tip)
    {
        var last = 0;
        while (await Page(connection, tip.Ordinal, last) is { Count: > 0 } page)
        {
            last = page[^1].Place;
            var erased = page.ConvertAll(row => Erasing.Row(key, tip.Salt, row));
            await using var batch = new NpgsqlBatch(connection);
            await batch
                .Then(
                    Event,
                    Value(tip.Ordinal),
                    Column(erased, row => row.Place),
                    Bytes(erased, row => row.Changes),
                    Bytes(erased, row => row.Digest!))
                .ExecuteNonQueryAsync();
        }
    }

    private static async Task<List<ErasedRow>> Page(NpgsqlConnection connection, long ordinal, int after)
    {
        await using var batch = new NpgsqlBatch(connection);
        batch.Then(Events, Value(ordinal), Value(after), Value(Erasing.PageSize));
        await using var reader = await batch.ExecuteReaderAsync();
        return await reader.Rows(
            row => new ErasedRow(row.GetInt32(0), row.GetInt64(1), row.GetFieldValue<byte[]>(2), Digests.Read(row, 3)),
            CancellationToken.None);
    }

    private static async Task EraseEffects(NpgsqlConnection connection, OrderKey key)
    {
        var effects = await PendingEffects(connection, key);
        if (effects.Count == 0)
            return;
        var left = effects.FindAll(row => row.Effect is not null);
        var dropped = effects.FindAll(row => row.Effect is null);
        await using var batch = new NpgsqlBatch(connection);
        await batch
            .Then(Effect, Column(left, row => row.Position), Bytes(left, row => row.Effect!))
            .Then(Drop, Column(dropped, row => row.Position))
            .ExecuteNonQueryAsync();
    }

    private static async Task<List<(long Position, byte[]? Effect)>> PendingEffects(NpgsqlConnection connection, OrderKey key)
    {
        await using var batch = new NpgsqlBatch(connection);
        batch.Then(Effects, Value(key.Merchant), Value(key.OrderId));
        await using var reader = await batch.ExecuteReaderAsync();
        return await reader.Rows(
            row => (row.GetInt64(0), Erasing.Effect(key, row.GetFieldValue<byte[]>(1))), CancellationToken.None);
    }
}
