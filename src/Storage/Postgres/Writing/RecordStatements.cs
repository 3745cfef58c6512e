using Npgsql;
using OrderGrains.Orders;
using OrderGrains.Storage.Writing;
using static OrderGrains.Storage.Postgres.Commands;

namespace OrderGrains.Storage.Postgres.Writing;

/// <summary>The statements that write idempotency records beside the events: of commands that changed nothing, and what is forgotten.</summary>
internal static class RecordStatements
{
    // A record-only commit leaves the version as it is, so the fence alone would let a stale writer pass here.
    private const string Insert =
        """
        WITH written AS (
            INSERT INTO idempotency (ordinal, at, version, record_id, command_id, fingerprint)
            SELECT o.ordinal, record_now(), n.version, n.record_id, n.command_id, n.fingerprint
            FROM unnest($1, $2, $3, $4, $5, $6) AS n (merchant, order_id, version, record_id, command_id, fingerprint)
            JOIN orders o ON o.merchant = n.merchant AND o.order_id = n.order_id
            WHERE NOT EXISTS (
                SELECT FROM idempotency i
                WHERE i.ordinal = o.ordinal AND i.record_id = n.record_id AND i.at > record_now() - $7)
            RETURNING 1)
        SELECT order_store_refuse('OG002', 'An order has the idempotency record already.')
        WHERE (SELECT count(*) FROM written) < cardinality($1)
        """;

    // From the event that has it, since the events have no index by record. Each is looked up on its own: joined, they have a planner that
    // knows nothing of the tables yet go through all events of an order.
    private const string Forget =
        """
        INSERT INTO idempotency (ordinal, at, version, record_id, command_id, fingerprint)
        SELECT e.ordinal, e.kept_at, e.version, e.record_id, e.command_id, e.fingerprint
        FROM unnest($1, $2, $3, $4) AS n (merchant, order_id, version, record_id)
        JOIN orders o ON o.merchant = n.merchant AND o.order_id = n.order_id
        CROSS JOIN LATERAL (
            SELECT * FROM order_events WHERE ordinal = o.ordinal AND version = n.version AND seq = 0 LIMIT 1) AS e
        WHERE e.record_id = n.record_id AND e.kept_at > record_now() - $5
        ON CONFLICT DO NOTHING
        """;

    /// <summary>Appends the statements for the commits that have passed the fence.</summary>
    public static void AddTo(NpgsqlBatch batch, IReadOnlyList<CommitJob> passed)
    {
        if (Rows(passed, commit => commit.Records) is { Count: > 0 } records)
        {
            batch.Then(
                Insert,
                Column(records, row => row.Key.Merchant),
                Column(records, row => row.Key.OrderId),
                Column(records, row => row.Record.Version),
                Column(records, row => row.Record.Id),
                Column(records, row => row.Record.CommandId),
                Column(records, row => row.Record.Fingerprint),
                Value(records.Max(row => row.Record.Keep)));
        }

        if (Rows(passed, commit => commit.Forgotten) is { Count: > 0 } forgotten)
        {
            batch.Then(
                Forget,
                Column(forgotten, row => row.Key.Merchant),
                Column(forgotten, row => row.Key.OrderId),
                Column(forgotten, row => row.Record.Version),
                Column(forgotten, row => row.Record.Id),
                Value(forgotten.Max(row => row.Record.Keep)));
        }
    }

    private static List<(OrderKey Key, RecordRow Record)> Rows(IReadOnlyList<CommitJob> jobs, Func<PreparedCommit, RecordRow[]> rows) =>
        [.. jobs.SelectMany(job => rows(job.Commit).Select(row => (job.Commit.Key, row)))];
}
