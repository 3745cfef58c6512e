using Npgsql;
using static OrderGrains.Storage.Postgres.Commands;

namespace OrderGrains.Storage.Postgres.Writing;

/// <summary>
/// The statements that write orders' rows: those of new orders, snapshots of orders that are found by the same as before, and of all
/// others.
/// </summary>
internal static class OrderStatements
{
    private const string Insert =
        """
        INSERT INTO orders (ordinal, merchant, order_id, place, version, schema, salt, payload, status, payment, fulfillment, email, market,
            market_number, reference, created_at, amount, customer)
        SELECT * FROM unnest($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)
        """;

    private const string Update =
        """
        UPDATE orders o SET place = n.place, version = n.version, schema = n.schema, salt = n.salt, payload = n.payload
        FROM unnest($1, $2, $3, $4, $5, $6) AS n (ordinal, place, version, schema, salt, payload)
        WHERE o.ordinal = n.ordinal
        """;

    private const string UpdateFound =
        """
        UPDATE orders o SET place = n.place, version = n.version, schema = n.schema, salt = n.salt, payload = n.payload,
            status = n.status, payment = n.payment, fulfillment = n.fulfillment, email = n.email, market = n.market,
            market_number = n.market_number, reference = n.reference, created_at = n.created_at, amount = n.amount, customer = n.customer
        FROM unnest($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16) AS n (ordinal, place, version, schema, salt,
            payload, status, payment, fulfillment, email, market, market_number, reference, created_at, amount, customer)
        WHERE o.ordinal = n.ordinal
        """;

    /// <summary>Appends the statements for the commits that have passed the fence.</summary>
    public static void AddTo(NpgsqlBatch batch, IReadOnlyList<CommitJob> passed)
    {
        List<CommitJob> created = [.. passed.Where(job => job.Commit.Tip is null && job.Commit.Row is not null)];
        List<CommitJob> found = [.. passed.Where(job => job.Commit is { Tip: not null, Row.Search: not null })];
        List<CommitJob> same = [.. passed.Where(job => job.Commit is { Tip: not null, Row: { Search: null } })];
        if (created.Count > 0)
        {
            batch.Then(
                Insert,
                [
                    Column(created, job => job.Ordinal),
                    Column(created, job => job.Commit.Key.Merchant),
                    Column(created, job => job.Commit.Key.OrderId),
                    .. Snapshots(created),
                    .. Search(created),
                ]);
        }

        if (same.Count > 0)
            batch.Then(Update, [Column(same, job => job.Ordinal), .. Snapshots(same)]);
        if (found.Count > 0)
            batch.Then(UpdateFound, [Column(found, job => job.Ordinal), .. Snapshots(found), .. Search(found)]);
    }

    private static NpgsqlParameter[] Snapshots(List<CommitJob> jobs) =>
    [
        Column(jobs, job => job.Commit.Next!.Place),
        Column(jobs, job => job.Commit.Row!.Version),
        Column(jobs, job => job.Commit.Row!.Schema),
        Bytes(jobs, job => job.Commit.Next!.Salt),
        Bytes(jobs, job => job.Commit.Row!.Payload),
    ];

    private static NpgsqlParameter[] Search(List<CommitJob> jobs) => SearchColumns.Of(jobs, job => job.Commit.Row!.Search!);
}
