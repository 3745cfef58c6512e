using Npgsql;
using OrderGrains.Storage.Writing;
using static OrderGrains.Storage.Postgres.Commands;

namespace OrderGrains.Storage.Postgres.Writing;

/// <summary>
/// The statements that judge a batch by its orders' versions and write their rows: one for updates after which an order is found by the
/// same as before, one for all other updates, one for all first writes, one that holds the rows of which only a record is kept, one that
/// merely looks. Each takes its rows in the order of the batch.
/// </summary>
/// <param name="jobs">The batch.</param>
internal sealed class Fence(IReadOnlyList<CommitJob> jobs)
{
    private static readonly FenceStatement Update = new(
        """
        UPDATE orders o
        SET version = n.version, schema = n.schema, updated_at = n.updated_at, payload = n.payload
        FROM unnest($1, $2, $3, $4, $5, $6, $7)
            WITH ORDINALITY AS n (merchant, order_id, expected, version, schema, updated_at, payload, place)
        WHERE o.merchant = n.merchant AND o.order_id = n.order_id AND o.version = n.expected
        RETURNING n.place
        """);

    private static readonly FenceStatement UpdateFound = new(
        """
        UPDATE orders o
        SET version = n.version, schema = n.schema, updated_at = n.updated_at, payload = n.payload, status = n.status,
            payment = n.payment, fulfillment = n.fulfillment, email = n.email, market = n.market,
            market_number = n.market_number, reference = n.reference, created_at = n.created_at, amount = n.amount, customer = n.customer
        FROM unnest($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)
            WITH ORDINALITY AS n (merchant, order_id, expected, version, schema, updated_at, payload, status, payment, fulfillment, email,
                market, market_number, reference, created_at, amount, customer, place)
        WHERE o.merchant = n.merchant AND o.order_id = n.order_id AND o.version = n.expected
        RETURNING n.place
        """);

    private static readonly FenceStatement Insert = new(
        """
        INSERT INTO orders (merchant, order_id, version, schema, updated_at, payload, status, payment, fulfillment, email, market,
            market_number, reference, created_at, amount, customer)
        SELECT * FROM unnest($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
        ON CONFLICT (merchant, order_id) DO NOTHING
        RETURNING merchant, order_id
        """);

    private static readonly FenceStatement Hold = new(
        """
        SELECT n.place FROM unnest($1, $2, $3) WITH ORDINALITY AS n (merchant, order_id, expected, place)
        JOIN orders o ON o.merchant = n.merchant AND o.order_id = n.order_id
        WHERE o.version = n.expected
        FOR NO KEY UPDATE OF o
        """);

    private static readonly FenceStatement Look = new(
        """
        SELECT n.place FROM unnest($1, $2, $3) WITH ORDINALITY AS n (merchant, order_id, expected, place)
        LEFT JOIN orders o ON o.merchant = n.merchant AND o.order_id = n.order_id
        WHERE COALESCE(o.version, 0) = n.expected
        """);

    private const string Free =
        """
        SELECT n.place FROM unnest($1, $2) WITH ORDINALITY AS n (merchant, order_id, place)
        JOIN orders o ON o.merchant = n.merchant AND o.order_id = n.order_id
        FOR NO KEY UPDATE OF o SKIP LOCKED
        """;

    private const string Known =
        """
        SELECT n.place FROM unnest($1, $2) WITH ORDINALITY AS n (merchant, order_id, place)
        JOIN orders o ON o.merchant = n.merchant AND o.order_id = n.order_id
        """;

    private readonly List<CommitJob> _updates = Of(jobs, commit => commit is { Order.Search: null, ExpectedVersion: > 0 });
    private readonly List<CommitJob> _found = Of(jobs, commit => commit is { Order.Search: not null, ExpectedVersion: > 0 });
    private readonly List<CommitJob> _inserts = Of(jobs, commit => commit is { Order: not null, ExpectedVersion: 0 });
    private readonly List<CommitJob> _holds = Of(jobs, IsHeld);
    private readonly List<CommitJob> _looks = Of(jobs, commit => commit.Order is null && !IsHeld(commit));

    public IReadOnlyList<CommitJob> Jobs => jobs;

    /// <summary>Whether anything of the batch is written at all.</summary>
    public bool Writes { get; } = jobs.Any(job => job.Commit.Writes);

    /// <summary>Appends the statements; what passed is told by <see cref="Read"/>.</summary>
    public void AddTo(NpgsqlBatch batch) => AddTo(batch, statement => statement.Each);

    /// <summary>Appends them so that they end the transaction with <see cref="Failures.NotPassed"/> unless all jobs pass.</summary>
    public void AddWholeTo(NpgsqlBatch batch) => AddTo(batch, statement => statement.Whole);

    /// <summary>Reads the statements' answers; returns the jobs that passed.</summary>
    public async Task<List<CommitJob>> Read(NpgsqlDataReader reader)
    {
        var passed = new List<CommitJob>(jobs.Count);
        await ReadPlaces(reader, _updates, passed);
        await ReadPlaces(reader, _found, passed);
        await ReadKeys(reader, _inserts, passed);
        await ReadPlaces(reader, _holds, passed);
        await ReadPlaces(reader, _looks, passed);
        return passed;
    }

    /// <summary>The jobs whose order's row somebody else holds at this moment.</summary>
    public async Task<List<CommitJob>> Held(NpgsqlConnection connection)
    {
        await using var batch = new NpgsqlBatch(connection);
        batch.Then(Known, Keys(jobs)).Then(Free, Keys(jobs));
        await using var reader = await batch.ExecuteReaderAsync();
        var (known, free) = (new List<CommitJob>(), new List<CommitJob>());
        await ReadPlaces(reader, jobs, known);
        await ReadPlaces(reader, jobs, free);
        return [.. known.Except(free)];
    }

    private void AddTo(NpgsqlBatch batch, Func<FenceStatement, string> sql)
    {
        if (_updates.Count > 0)
            batch.Then(sql(Update), [.. Keys(_updates), Expected(_updates), .. Rows(_updates)]);
        if (_found.Count > 0)
            batch.Then(sql(UpdateFound), [.. Keys(_found), Expected(_found), .. Rows(_found), .. Search(_found)]);
        if (_inserts.Count > 0)
            batch.Then(sql(Insert), [.. Keys(_inserts), .. Rows(_inserts), .. Search(_inserts)]);
        if (_holds.Count > 0)
            batch.Then(sql(Hold), [.. Keys(_holds), Expected(_holds)]);
        if (_looks.Count > 0)
            batch.Then(sql(Look), [.. Keys(_looks), Expected(_looks)]);
    }

    private static async Task ReadPlaces(NpgsqlDataReader reader, IReadOnlyList<CommitJob> asked, List<CommitJob> passed)
    {
        if (asked.Count == 0)
            return;
        while (await reader.ReadAsync())
            passed.Add(asked[(int)reader.GetInt64(0) - 1]);
        await reader.NextResultAsync();
    }

    private static async Task ReadKeys(NpgsqlDataReader reader, List<CommitJob> asked, List<CommitJob> passed)
    {
        if (asked.Count == 0)
            return;
        var byKey = asked.ToDictionary(job => job.Commit.Key);
        while (await reader.ReadAsync())
            passed.Add(byKey[new(reader.GetString(0), reader.GetString(1))]);
        await reader.NextResultAsync();
    }

    private static bool IsHeld(PreparedCommit commit) => commit is { Order: null, Records.Length: > 0, ExpectedVersion: > 0 };

    private static List<CommitJob> Of(IReadOnlyList<CommitJob> jobs, Func<PreparedCommit, bool> kind) =>
        [.. jobs.Where(job => kind(job.Commit))];

    private static NpgsqlParameter[] Keys(IReadOnlyList<CommitJob> jobs) =>
        [Column(jobs, job => job.Commit.Key.Merchant), Column(jobs, job => job.Commit.Key.OrderId)];

    private static NpgsqlParameter Expected(List<CommitJob> jobs) => Column(jobs, job => job.Commit.ExpectedVersion);

    private static NpgsqlParameter[] Rows(List<CommitJob> jobs) =>
    [
        Column(jobs, job => job.Commit.Order!.Version),
        Column(jobs, job => job.Commit.Order!.Schema),
        Column(jobs, job => job.Commit.Order!.UpdatedAt),
        Bytes(jobs, job => job.Commit.Order!.Payload),
    ];

    private static NpgsqlParameter[] Search(List<CommitJob> jobs) => SearchColumns.Of(jobs, job => job.Commit.Order!.Search!);
}
