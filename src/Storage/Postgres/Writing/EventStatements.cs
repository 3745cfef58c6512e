using Npgsql;
using OrderGrains.Storage.Writing;
using static OrderGrains.Storage.Postgres.Commands;

namespace OrderGrains.Storage.Postgres.Writing;

/// <summary>The statements that write a batch's rows of history, and its rows of the change feed.</summary>
internal static class EventStatements
{
    private const string Insert =
        """
        INSERT INTO order_events
            (ordinal, version, at, kept_at, command_id, record_id, fingerprint, place, seq, type, door, actor, hash, changes)
        SELECT n.ordinal, n.version, n.at, CASE WHEN n.record_id IS NOT NULL THEN record_now() END, n.command_id, n.record_id,
            n.fingerprint, n.place, n.seq, n.type, n.door, n.actor, n.hash, n.changes
        FROM unnest($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) AS n
            (ordinal, version, at, command_id, record_id, fingerprint, place, seq, type, door, actor, hash, changes)
        """;

    private const string Feed =
        "INSERT INTO order_feed (epoch, merchant, ordinals, befores, places) VALUES ($1, $2, $3, $4, $5)";

    /// <summary>Appends the statements for the commits that have passed the fence.</summary>
    /// <param name="batch">Gets the statements.</param>
    /// <param name="passed">The commits that have passed the fence.</param>
    /// <param name="epoch">The session's epoch of the change feed.</param>
    public static void AddTo(NpgsqlBatch batch, IReadOnlyList<CommitJob> passed, long epoch)
    {
        var rows = new List<(long Ordinal, EventRow Row)>(passed.Count);
        foreach (var job in passed)
        {
            foreach (var row in job.Commit.Events)
                rows.Add((job.Ordinal, row));
        }

        if (rows.Count == 0)
            return;
        batch.Then(
            Insert,
            Column(rows, row => row.Ordinal),
            Column(rows, row => row.Row.Version),
            Column(rows, row => row.Row.At),
            Column(rows, row => row.Row.CommandId),
            Column(rows, row => row.Row.Record?.Id),
            Column(rows, row => row.Row.Record?.Fingerprint),
            Column(rows, row => row.Row.Place),
            Column(rows, row => row.Row.Sequence),
            Column(rows, row => row.Row.Type),
            Column(rows, row => row.Row.Door),
            Column(rows, row => row.Row.Actor),
            Bytes(rows, row => row.Row.Hash),
            Bytes(rows, row => row.Row.Changes));

        foreach (var changed in passed.Where(job => job.Commit.HasEvents).GroupBy(job => job.Commit.Key.Merchant))
            AddFeed(batch, [.. changed.OrderBy(job => job.Ordinal)], epoch);
    }

    private static void AddFeed(NpgsqlBatch batch, List<CommitJob> changed, long epoch) => batch.Then(
        Feed,
        Value(epoch),
        Value(changed[0].Commit.Key.Merchant),
        Column(changed, job => job.Ordinal),
        Column(changed, job => job.Commit.Before),
        Column(changed, job => job.Commit.Next!.Place));
}
