using Npgsql;
using OrderGrains.Orders;
using OrderGrains.Orders.Store;
using OrderGrains.Storage.Writing;
using static OrderGrains.Storage.Postgres.Commands;

namespace OrderGrains.Storage.Postgres.Writing;

/// <summary>The statements that write and judge the other names of a batch's orders. Everybody takes them in one order.</summary>
internal static class Names
{
    private const string Free =
        """
        DELETE FROM order_aliases a USING unnest($1, $2, $3, $4) AS n (merchant, kind, alias, order_id)
        WHERE a.merchant = n.merchant AND a.kind = n.kind AND a.alias = n.alias AND a.order_id = n.order_id
        """;

    private const string Insert =
        "INSERT INTO order_aliases (merchant, kind, alias, order_id) SELECT * FROM unnest($1, $2, $3, $4) ON CONFLICT DO NOTHING";

    // A statement of its own: it sees what others committed while the one before waited for them.
    private const string Verify =
        $"""
        SELECT order_store_refuse('{Failures.NameTaken}', 'Another order has the name.')
        WHERE cardinality($1) > (
            SELECT count(*) FROM unnest($1, $2, $3, $4) AS n (merchant, kind, alias, order_id)
            JOIN order_aliases a USING (merchant, kind, alias, order_id))
        """;

    private const string Held =
        """
        SELECT n.place FROM unnest($1, $2, $3, $4) WITH ORDINALITY AS n (merchant, kind, alias, order_id, place)
        JOIN order_aliases a ON a.merchant = n.merchant AND a.kind = n.kind AND a.alias = n.alias
        WHERE a.order_id <> n.order_id
        """;

    /// <summary>
    /// Appends what gives names free, then what takes them; that ends the transaction with <see cref="Failures.NameTaken"/> unless all of
    /// them are the batch's.
    /// </summary>
    public static void AddTo(NpgsqlBatch batch, IReadOnlyList<CommitJob> jobs)
    {
        var freed = Rows(jobs, commit => commit.Freed);
        if (freed.Count > 0)
            batch.Then(Free, Columns(freed));
        var added = Rows(jobs, commit => commit.Aliases);
        if (added.Count > 0)
            batch.Then(Insert, Columns(added)).Then(Verify, Columns(added));
    }

    /// <summary>The jobs that want a name which another order has, or an earlier job of the batch wants too.</summary>
    public static async Task<List<CommitJob>> Taken(NpgsqlConnection connection, IReadOnlyList<CommitJob> jobs)
    {
        var wanted = Rows(jobs, commit => commit.Aliases).Where(row => row.Name.IsUnique).ToList();
        if (wanted.Count == 0)
            return [];

        await using var batch = new NpgsqlBatch(connection);
        await using var reader = await batch.Then(Held, Columns(wanted)).ExecuteReaderAsync();
        var held = await reader.Rows(row => wanted[(int)row.GetInt64(0) - 1].Key, CancellationToken.None);
        var rivals = wanted
            .GroupBy(row => (row.Key.Merchant, row.Name))
            .SelectMany(rows => rows.Select(row => row.Key).Distinct().Skip(1));
        var losers = held.Concat(rivals).ToHashSet();
        return [.. jobs.Where(job => losers.Contains(job.Commit.Key))];
    }

    private static List<(OrderKey Key, OrderAlias Name)> Rows(
        IReadOnlyList<CommitJob> jobs, Func<PreparedCommit, IReadOnlyList<OrderAlias>> names) =>
    [
        .. jobs.SelectMany(job => names(job.Commit).Select(name => (job.Commit.Key, name)))
            .OrderBy(row => row.Key.Merchant, StringComparer.Ordinal)
            .ThenBy(row => row.name.Kind)
            .ThenBy(row => row.name.Alias, StringComparer.Ordinal),
    ];

    private static NpgsqlParameter[] Columns(List<(OrderKey Key, OrderAlias Name)> rows) =>
    [
        Column(rows, row => row.Key.Merchant),
        Column(rows, row => row.Name.Kind.ToString()),
        Column(rows, row => row.Name.Alias),
        Column(rows, row => row.Key.OrderId),
    ];
}
