using Npgsql;
using OrderGrains.Orders;
using static OrderGrains.Storage.Postgres.Commands;

namespace OrderGrains.Storage.Postgres.Writing;

/// <summary>The statements that write when something of a batch's orders falls due.</summary>
internal static class Dues
{
    private const string Set =
        """
        INSERT INTO order_due (merchant, order_id, due_at) SELECT * FROM unnest($1, $2, $3)
        ON CONFLICT (merchant, order_id) DO UPDATE SET due_at = excluded.due_at, claimed_until = 0
        """;

    private const string End =
        """
        DELETE FROM order_due d USING unnest($1, $2) AS n (merchant, order_id)
        WHERE d.merchant = n.merchant AND d.order_id = n.order_id
        """;

    public static void AddTo(NpgsqlBatch batch, IReadOnlyList<CommitJob> jobs)
    {
        List<(OrderKey Key, long At)> set = [];
        List<OrderKey> ended = [];
        foreach (var commit in jobs.Select(job => job.Commit))
        {
            if (commit.Due is { At: { } at })
                set.Add((commit.Key, at));
            else if (commit.Due is not null)
                ended.Add(commit.Key);
        }

        if (set.Count > 0)
            batch.Then(Set, Column(set, row => row.Key.Merchant), Column(set, row => row.Key.OrderId), Column(set, row => row.At));
        if (ended.Count > 0)
            batch.Then(End, Column(ended, key => key.Merchant), Column(ended, key => key.OrderId));
    }
}
