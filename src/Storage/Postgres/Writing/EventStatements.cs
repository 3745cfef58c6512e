using Npgsql;
using OrderGrains.Orders;
using OrderGrains.Storage.Writing;
using static OrderGrains.Storage.Postgres.Commands;

namespace OrderGrains.Storage.Postgres.Writing;

/// <summary>The statements that write a batch's events, with the records of keyed commands inside, and its rows of the change feed.</summary>
internal static class EventStatements
{
    // Whoever has passed the fence knows the records in the order's events, but not one of a command that left the version as it was.
    private const string Insert =
        """
        WITH written AS (
            INSERT INTO order_events
                (ordinal, version, at, kept_at, command_id, record_id, fingerprint, seq, type, door, actor, changes)
            SELECT o.ordinal, n.version, n.at, CASE WHEN n.record_id IS NOT NULL THEN record_now() END, n.command_id, n.record_id,
                n.fingerprint, n.seq, n.type, n.door, n.actor, n.changes
            FROM unnest($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) AS n
                (merchant, order_id, version, at, command_id, record_id, fingerprint, seq, type, door, actor, changes)
            JOIN orders o ON o.merchant = n.merchant AND o.order_id = n.order_id
            WHERE n.record_id IS NULL OR NOT EXISTS (
                SELECT FROM idempotency i
                WHERE i.ordinal = o.ordinal AND i.record_id = n.record_id AND i.at > record_now() - $13)
            RETURNING 1)
        SELECT order_store_refuse('OG002', 'An order has the idempotency record already.')
        WHERE (SELECT count(*) FROM written) < cardinality($1)
        """;

    private const string Feed =
        """
        INSERT INTO order_feed (epoch, merchant, ordinals, befores, versions)
        SELECT $5, n.merchant, array_agg(o.ordinal ORDER BY o.ordinal), array_agg(n.before ORDER BY o.ordinal),
            array_agg(n.version ORDER BY o.ordinal)
        FROM unnest($1, $2, $3, $4) AS n (merchant, order_id, before, version)
        JOIN orders o ON o.merchant = n.merchant AND o.order_id = n.order_id
        GROUP BY n.merchant
        """;

    /// <summary>Appends the statements for the commits that have passed the fence.</summary>
    /// <param name="batch">Gets the statements.</param>
    /// <param name="passed">The commits that have passed the fence.</param>
    /// <param name="epoch">The session's epoch of the change feed.</param>
    public static void AddTo(NpgsqlBatch batch, IReadOnlyList<CommitJob> passed, long epoch)
    {
        List<(OrderKey Key, EventRow Row)> rows =
            [.. passed.SelectMany(job => job.Commit.Events.Select(row => (job.Commit.Key, row)))];
        if (rows.Count == 0)
            return;
        batch.Then(
            Insert,
            Column(rows, row => row.Key.Merchant),
            Column(rows, row => row.Key.OrderId),
            Column(rows, row => row.Row.Version),
            Column(rows, row => row.Row.At),
            Column(rows, row => row.Row.CommandId),
            Column(rows, row => row.Row.Record?.Id),
            Column(rows, row => row.Row.Record?.Fingerprint),
            Column(rows, row => row.Row.Sequence),
            Column(rows, row => row.Row.Type),
            Column(rows, row => row.Row.Door),
            Column(rows, row => row.Row.Actor),
            Bytes(rows, row => row.Row.Changes),
            Value(rows.Max(row => row.Row.Record?.Keep ?? 0)));

        List<PreparedCommit> changed = [.. passed.Select(job => job.Commit).Where(commit => commit.Events.Length > 0)];
        batch.Then(
            Feed,
            Column(changed, commit => commit.Key.Merchant),
            Column(changed, commit => commit.Key.OrderId),
            Column(changed, commit => commit.ExpectedVersion),
            Column(changed, commit => commit.Events[^1].Version),
            Value(epoch));
    }
}
