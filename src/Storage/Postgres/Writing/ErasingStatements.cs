using Npgsql;
using OrderGrains.Orders;
using OrderGrains.Storage.Postgres.Reading;
using OrderGrains.Storage.Writing;
using static OrderGrains.Storage.Postgres.Commands;

namespace OrderGrains.Storage.Postgres.Writing;

/// <summary>Takes everything personal out of what is stored beside an order's row, inside the running transaction.</summary>
internal static class ErasingStatements
{
    private static readonly string Events = BoundedPage.Of(
        $"""
        SELECT version, seq, changes FROM order_events
        WHERE ordinal = {Ordinal.OfKey} AND (version, seq) > ($3, $4) ORDER BY version, seq LIMIT $5
        """,
        bytes: "changes",
        order: "version, seq");

    private const string Event =
        $"""
        UPDATE order_events e SET changes = n.changes FROM unnest($3, $4, $5) AS n (version, seq, changes)
        WHERE e.ordinal = {Ordinal.OfKey} AND e.version = n.version AND e.seq = n.seq
        """;

    private const string Effects = "SELECT position, effect FROM outbox WHERE merchant = $1 AND order_id = $2";

    private const string Effect =
        "UPDATE outbox o SET effect = n.effect FROM unnest($1, $2) AS n (position, effect) WHERE o.position = n.position";

    private const string Drop = "DELETE FROM outbox WHERE position = ANY ($1)";

    /// <exception cref="OrderGrains.Orders.Store.OrderStoreException">Something cannot be read, and so not be erased.</exception>
    public static async Task Run(NpgsqlConnection connection, OrderKey key)
    {
        await EraseEvents(connection, key);
        await EraseEffects(connection, key);
    }

    private static async Task EraseEvents(NpgsqlConnection connection, OrderKey key)
    {
        var last = (Version: 0L, Sequence: (short)0);
        while (await Page(connection, key, last) is { Count: > 0 } page)
        {
            last = (page[^1].Version, page[^1].Sequence);
            var erased = page
                .Select(row => (row.Version, row.Sequence, Changes: Erasing.Event(key, row.Version, row.Changes)!))
                .Where(row => row.Changes is not null)
                .ToList();
            if (erased.Count == 0)
                continue;
            await using var batch = new NpgsqlBatch(connection);
            await batch
                .Then(
                    Event,
                    Value(key.Merchant),
                    Value(key.OrderId),
                    Column(erased, row => row.Version),
                    Column(erased, row => row.Sequence),
                    Bytes(erased, row => row.Changes))
                .ExecuteNonQueryAsync();
        }
    }

    private static async Task<List<(long Version, short Sequence, byte[] Changes)>> Page(
        NpgsqlConnection connection, OrderKey key, (long Version, short Sequence) after)
    {
        await using var batch = new NpgsqlBatch(connection);
        batch.Then(
            Events, Value(key.Merchant), Value(key.OrderId), Value(after.Version), Value((int)after.Sequence), Value(Erasing.PageSize));
        await using var reader = await batch.ExecuteReaderAsync();
        return await reader.Rows(
            row => (row.GetInt64(0), row.GetInt16(1), row.GetFieldValue<byte[]>(2)), CancellationToken.None);
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
