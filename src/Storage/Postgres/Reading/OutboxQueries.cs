using System.Text.Json;
using Npgsql;
using OrderGrains.Customers;
using OrderGrains.Deliveries;
using OrderGrains.Orders.Store;
using OrderGrains.Storage.Payloads;
using static OrderGrains.Storage.Postgres.Commands;

namespace OrderGrains.Storage.Postgres.Reading;

/// <summary>Effects that wait for delivery, and the end of that wait.</summary>
internal static class OutboxQueries
{
    /// <summary>The advisory lock under which effects are claimed: two relays must not share out the effects of one order.</summary>
    private const long LockKey = 0x6F67_6F75_7462_6F78;

    private const string Select = "SELECT merchant, order_id, version, seq, effect FROM outbox ORDER BY position LIMIT $1";

    private const string IsAnyDue = "SELECT EXISTS (SELECT FROM outbox WHERE due_at <= clock_timestamp())";

    private const string NextDue =
        """
        SELECT (extract(epoch FROM min(due_at) - clock_timestamp()) * 1000)::bigint
        FROM (SELECT due_at FROM outbox WHERE due_at > clock_timestamp() ORDER BY position LIMIT 1000) AS waiting
        """;

    private const string Claim =
        """
        WITH due AS (
            SELECT o.position FROM outbox o
            WHERE o.due_at <= statement_timestamp() AND NOT EXISTS (
                SELECT FROM outbox e
                WHERE e.merchant = o.merchant AND e.order_id = o.order_id AND e.position < o.position
                    AND e.due_at > statement_timestamp())
            ORDER BY o.position LIMIT $2),
        claimed AS (
            UPDATE outbox o SET due_at = statement_timestamp() + $3 * interval '1 microsecond', relay = $1
            FROM due WHERE o.position = due.position
            RETURNING o.merchant, o.order_id, o.version, o.seq, o.effect, o.failures, o.position)
        SELECT * FROM claimed ORDER BY position
        """;

    private const string Delete =
        """
        DELETE FROM outbox o USING unnest($1, $2, $3, $4) AS n (merchant, order_id, version, seq)
        WHERE o.merchant = n.merchant AND o.order_id = n.order_id AND o.version = n.version AND o.seq = n.seq
        """;

    private const string Defer =
        """
        UPDATE outbox SET due_at = clock_timestamp() + $6 * interval '1 microsecond', failures = failures + 1
        WHERE merchant = $1 AND order_id = $2 AND (version, seq) >= ($3, $4) AND relay = $5
        """;

    private const string Known =
        """
        SELECT n.place FROM unnest($1, $2, $3, $4) WITH ORDINALITY AS n (merchant, order_id, version, seq, place)
        JOIN outbox o ON o.merchant = n.merchant AND o.order_id = n.order_id AND o.version = n.version AND o.seq = n.seq
        """;

    private const string WaitingAfter =
        """
        SELECT merchant, order_id, version, seq, effect, failures, CASE WHEN due_at > clock_timestamp() THEN due_at END FROM outbox
        WHERE merchant = $1 AND (order_id, version, seq) > ($2, $3, $4)
        """;

    private const string OfOrder = " AND order_id = $2";

    private const string ByKey = " ORDER BY order_id, version, seq LIMIT $5";

    private const string MakeDue =
        """
        UPDATE outbox SET due_at = '-infinity'
        WHERE merchant = $1 AND order_id = $2 AND (version, seq) <= ($3, $4) AND failures > 0
        """;

    public static async Task<IReadOnlyList<OutboxItem>> Oldest(
        NpgsqlConnection connection, int limit, CancellationToken cancellationToken)
    {
        await using var batch = new NpgsqlBatch(connection);
        batch.Then(Select, Value(limit));
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        return await reader.Rows(Item, cancellationToken);
    }

    /// <summary>Writes only where something is due, and waits for no disk: a claim that is lost is claimed again.</summary>
    public static async Task<EffectClaim> ClaimOldest(
        NpgsqlConnection connection, Guid relay, int limit, TimeSpan hold, CancellationToken cancellationToken)
    {
        await using var look = new NpgsqlBatch(connection);
        var isAnyDue = await look.Then(IsAnyDue).ExecuteScalarAsync(cancellationToken) is true;
        await using var batch = new NpgsqlBatch(connection);
        if (isAnyDue)
        {
            batch
                .Then("BEGIN")
                .Then("SET LOCAL synchronous_commit = off")
                .Then("SELECT pg_advisory_xact_lock($1)", Value(LockKey))
                .Then(Claim, Value(relay), Value((long)limit), Value(Microseconds(hold)))
                .Then("COMMIT");
        }

        batch.Then(NextDue);
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        List<ClaimedEffect> claimed = [];
        if (isAnyDue)
        {
            await reader.Rows(_ => 0, cancellationToken);
            claimed = await reader.Rows(row => new ClaimedEffect(Item(row), row.GetInt32(5)), cancellationToken);
        }

        var next = await reader.Rows(
            row => row.IsDBNull(0) ? (TimeSpan?)null : TimeSpan.FromMilliseconds(row.GetInt64(0)), cancellationToken);
        return new(claimed, next[0]);
    }

    public static async Task<int> Complete(
        NpgsqlConnection connection, IReadOnlyList<EffectId> effects, CancellationToken cancellationToken)
    {
        await using var batch = new NpgsqlBatch(connection);
        return await batch.Then(Delete, Keys(effects)).ExecuteNonQueryAsync(cancellationToken);
    }

    public static async Task<int> Postpone(
        NpgsqlConnection connection, Guid relay, EffectId first, TimeSpan delay, CancellationToken cancellationToken)
    {
        await using var batch = new NpgsqlBatch(connection);
        return await batch
            .Then(
                Defer,
                Value(first.Order.Merchant),
                Value(first.Order.OrderId),
                Value(first.Version),
                Value(first.Sequence),
                Value(relay),
                Value(Microseconds(delay)))
            .ExecuteNonQueryAsync(cancellationToken);
    }

    public static async Task<IReadOnlyList<EffectId>> Pending(
        NpgsqlConnection connection, IReadOnlyList<EffectId> effects, CancellationToken cancellationToken)
    {
        await using var batch = new NpgsqlBatch(connection);
        await using var reader = await batch.Then(Known, Keys(effects)).ExecuteReaderAsync(cancellationToken);
        return await reader.Rows(row => effects[(int)row.GetInt64(0) - 1], cancellationToken);
    }

    public static async Task<IReadOnlyList<WaitingEffect>> Waiting(
        NpgsqlConnection connection, EffectId after, bool sameOrder, int limit, CancellationToken cancellationToken)
    {
        await using var batch = new NpgsqlBatch(connection);
        batch.Then(WaitingAfter + (sameOrder ? OfOrder : "") + ByKey, [.. Key(after), Value((long)limit)]);
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        return await reader.Rows(
            row => Item(row).Waits(row.GetInt32(5), row.IsDBNull(6) ? null : row.GetFieldValue<DateTimeOffset>(6)), cancellationToken);
    }

    /// <summary>Whether it waits still.</summary>
    public static async Task<bool> Hasten(NpgsqlConnection connection, EffectId effect, CancellationToken cancellationToken)
    {
        await using var batch = new NpgsqlBatch(connection);
        await batch.Then(MakeDue, [.. Key(effect)]).ExecuteNonQueryAsync(cancellationToken);
        return (await Pending(connection, [effect], cancellationToken)).Count > 0;
    }

    private static NpgsqlParameter[] Key(EffectId effect) =>
        [Value(effect.Order.Merchant), Value(effect.Order.OrderId), Value(effect.Version), Value(effect.Sequence)];

    private static long Microseconds(TimeSpan time) => time.Ticks / TimeSpan.TicksPerMicrosecond;

    private static NpgsqlParameter[] Keys(IReadOnlyList<EffectId> effects) =>
    [
        Column(effects, effect => effect.Order.Merchant),
        Column(effects, effect => effect.Order.OrderId),
        Column(effects, effect => effect.Version),
        Column(effects, effect => effect.Sequence),
    ];

    private static OutboxItem Item(NpgsqlDataReader row) => new(
        new(row.GetString(0), row.GetString(1)),
        row.GetInt64(2),
        row.GetInt32(3),
        JsonSerializer.Deserialize(row.GetFieldValue<byte[]>(4), EffectJsonContext.Default.OrderEffect)
            ?? throw new JsonException("The effect is null."));
}
