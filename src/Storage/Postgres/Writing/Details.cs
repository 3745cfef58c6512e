using Npgsql;
using OrderGrains.Orders;
using OrderGrains.Storage.Writing;
using static OrderGrains.Storage.Postgres.Commands;

namespace OrderGrains.Storage.Postgres.Writing;

/// <summary>Events, idempotency records, aliases, effects, what falls due: all beside the orders' rows, one statement a kind.</summary>
internal static class Details
{
    private const string Events =
        """
        INSERT INTO order_events (merchant, order_id, version, seq, at, command_id, actor, door, type, changes, epoch)
        SELECT *, $11 FROM unnest($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
        """;

    // A record-only commit leaves the version as it is, so the fence alone would let a stale writer pass here.
    private const string Records =
        """
        WITH written AS (
            INSERT INTO idempotency (merchant, order_id, record_id, at, version, command_id, fingerprint)
            SELECT merchant, order_id, record_id, record_now(), version, command_id, fingerprint
            FROM unnest($1, $2, $3, $4, $5, $6, $7)
                AS n (merchant, order_id, record_id, version, command_id, fingerprint, keep)
            WHERE NOT EXISTS (
                SELECT FROM idempotency i
                WHERE i.merchant = n.merchant AND i.order_id = n.order_id AND i.record_id = n.record_id
                    AND i.at > record_now() - n.keep)
            RETURNING 1)
        SELECT order_store_refuse('OG002', 'An order has the idempotency record already.')
        WHERE (SELECT count(*) FROM written) < cardinality($1)
        """;

    private const string Effects =
        """
        INSERT INTO outbox (merchant, order_id, version, seq, effect)
        SELECT merchant, order_id, version, seq, effect
        FROM unnest($1, $2, $3, $4, $5) WITH ORDINALITY AS n (merchant, order_id, version, seq, effect, place) ORDER BY place
        """;

    /// <summary>Appends the statements for the commits that have passed the fence.</summary>
    /// <param name="batch">Gets the statements.</param>
    /// <param name="passed">The commits that have passed the fence.</param>
    /// <param name="epoch">The session's epoch of the change feed.</param>
    public static void AddTo(NpgsqlBatch batch, IReadOnlyList<CommitJob> passed, long epoch)
    {
        AddEvents(batch, Rows(passed, commit => commit.Events), epoch);
        AddRecords(batch, Rows(passed, commit => commit.Records));
        Names.AddTo(batch, passed);
        AddEffects(batch, Rows(passed, commit => commit.Effects));
        Dues.AddTo(batch, passed);
    }

    private static void AddEvents(NpgsqlBatch batch, List<(OrderKey Key, EventRow Row)> rows, long epoch)
    {
        if (rows.Count == 0)
            return;
        batch.Then(
            Events,
            Column(rows, row => row.Key.Merchant),
            Column(rows, row => row.Key.OrderId),
            Column(rows, row => row.Row.Version),
            Column(rows, row => row.Row.Sequence),
            Column(rows, row => row.Row.At),
            Column(rows, row => row.Row.CommandId),
            Column(rows, row => row.Row.Actor),
            Column(rows, row => row.Row.Door),
            Column(rows, row => row.Row.Type),
            Bytes(rows, row => row.Row.Changes),
            Value(epoch));
    }

    private static void AddRecords(NpgsqlBatch batch, List<(OrderKey Key, RecordRow Row)> rows)
    {
        if (rows.Count == 0)
            return;
        batch.Then(
            Records,
            Column(rows, row => row.Key.Merchant),
            Column(rows, row => row.Key.OrderId),
            Column(rows, row => row.Row.Id),
            Column(rows, row => row.Row.Version),
            Column(rows, row => row.Row.CommandId),
            Column(rows, row => row.Row.Fingerprint),
            Column(rows, row => row.Row.Keep));
    }

    private static void AddEffects(NpgsqlBatch batch, List<(OrderKey Key, EffectRow Row)> rows)
    {
        if (rows.Count == 0)
            return;
        batch.Then(
            Effects,
            Column(rows, row => row.Key.Merchant),
            Column(rows, row => row.Key.OrderId),
            Column(rows, row => row.Row.Version),
            Column(rows, row => row.Row.Sequence),
            Bytes(rows, row => row.Row.Effect));
    }

    private static List<(OrderKey Key, TRow Row)> Rows<TRow>(
        IReadOnlyList<CommitJob> jobs, Func<PreparedCommit, IReadOnlyList<TRow>> rows)
    {
        var all = new List<(OrderKey, TRow)>();
        foreach (var job in jobs)
        {
            foreach (var row in rows(job.Commit))
                all.Add((job.Commit.Key, row));
        }

        return all;
    }
}
