using Npgsql;
using OrderGrains.Orders;
using OrderGrains.Storage.Writing;
using static OrderGrains.Storage.Postgres.Commands;

namespace OrderGrains.Storage.Postgres.Writing;

/// <summary>All that a batch writes: rows, histories, aliases, effects, what falls due, a statement or a few of each kind.</summary>
internal static class Details
{
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
        OrderStatements.AddTo(batch, passed);
        EventStatements.AddTo(batch, passed, epoch);
        Names.AddTo(batch, passed);
        AddEffects(batch, passed);
        Dues.AddTo(batch, passed);
    }

    private static void AddEffects(NpgsqlBatch batch, IReadOnlyList<CommitJob> passed)
    {
        List<(OrderKey Key, EffectRow Row)> rows =
            [.. passed.SelectMany(job => job.Commit.Effects.Select(row => (job.Commit.Key, row)))];
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
}
