using Npgsql;
using OrderGrains.Orders.Ageing;
using static OrderGrains.Storage.Postgres.Commands;

namespace OrderGrains.Storage.Postgres.Ageing;

/// <summary>
/// Drops events beside the writers. A commit that adds to a history at the same moment either is seen, and keeps the history, or follows
/// what is dropped.
/// </summary>
internal static class AgeingStatements
{
    private const string IsLast =
        """
        EXISTS (SELECT FROM order_events e WHERE e.ordinal = n.ordinal AND e.place = n.place AND e.hash = n.hash)
            AND NOT EXISTS (SELECT FROM order_events l WHERE l.ordinal = n.ordinal AND l.place = n.place + 1)
        """;

    private const string ClaimDay = "UPDATE event_upkeep SET ran_at = record_now() WHERE work = 'drop' AND ran_at <= record_now() - $1";

    // Where a commit has written a newer snapshot meanwhile, that is seen once its transaction has ended.
    private const string Snapshot =
        $"""
        UPDATE orders o SET place = n.place, version = $4, schema = $5, payload = $6
        FROM (SELECT $1 AS ordinal, $2 AS place, $3 AS hash) AS n
        WHERE o.ordinal = n.ordinal AND o.place <= n.place AND {IsLast}
        """;

    private const string Dropping =
        $"""
        WITH ended AS (
            UPDATE orders o SET dropped_place = n.place, dropped_hash = n.hash, dropped_at = n.at
            FROM unnest($1, $2, $3, $4) AS n (ordinal, place, hash, at)
            WHERE o.ordinal = n.ordinal AND o.place = n.place AND {IsLast}
            RETURNING o.ordinal, o.place)
        DELETE FROM order_events d USING ended WHERE d.ordinal = ended.ordinal AND d.place <= ended.place
        """;

    public static async Task<bool> Claim(NpgsqlConnection connection, TimeSpan pause, CancellationToken cancellationToken)
    {
        await using var batch = new NpgsqlBatch(connection);
        return await batch.Then(ClaimDay, Value(pause.Ticks)).ExecuteNonQueryAsync(cancellationToken) == 1;
    }

    /// <summary>See <see cref="IEventArchive.Settle"/>.</summary>
    public static async Task<bool> Settle(
        NpgsqlConnection connection, AgedOrder order, long version, int schema, byte[] payload, CancellationToken cancellationToken)
    {
        await using var batch = new NpgsqlBatch(connection);
        batch.Then(
            Snapshot,
            Value(order.Ordinal),
            Value(order.Place),
            new NpgsqlParameter<byte[]> { TypedValue = order.Hash },
            Value(version),
            Value(schema),
            new NpgsqlParameter<byte[]> { TypedValue = payload });
        return await batch.ExecuteNonQueryAsync(cancellationToken) == 1;
    }

    // Commits of these orders wait for it, but it waits for none.
    /// <summary>See <see cref="IEventArchive.Drop"/>.</summary>
    public static async Task<long> Drop(
        NpgsqlConnection connection, IReadOnlyList<AgedOrder> orders, CancellationToken cancellationToken)
    {
        await using var batch = new NpgsqlBatch(connection);
        batch
            .Then("BEGIN")
            .Then("SET LOCAL lock_timeout = 100")
            .Then(
                Dropping,
                Column(orders, order => order.Ordinal),
                Column(orders, order => order.Place),
                Bytes(orders, order => order.Hash),
                Column(orders, order => order.UpdatedAt.UtcTicks))
            .Then("COMMIT");
        return await batch.ExecuteNonQueryAsync(cancellationToken);
    }
}
