using Npgsql;
using OrderGrains.Orders;
using OrderGrains.Orders.Store;
using static OrderGrains.Storage.Postgres.Commands;

namespace OrderGrains.Storage.Postgres.Reading;

/// <summary>Orders of which something has fallen due.</summary>
internal static class DueQueries
{
    /// <summary>How many orders are looked through for when the next is due.</summary>
    private const int Ahead = 1000;

    private const string Claim =
        """
        WITH due AS (
            SELECT merchant, order_id FROM order_due
            WHERE due_at <= record_now() AND claimed_until <= record_now()
            ORDER BY due_at LIMIT $1 FOR UPDATE SKIP LOCKED)
        UPDATE order_due d SET claimed_until = record_now() + $2
        FROM due WHERE d.merchant = due.merchant AND d.order_id = due.order_id
        RETURNING d.merchant, d.order_id, d.due_at
        """;

    private const string Next =
        """
        SELECT record_now(), min(at) - record_now()
        FROM (SELECT greatest(due_at, claimed_until) AS at FROM order_due ORDER BY due_at LIMIT $1) AS waiting
        """;

    public static async Task<DueClaim> ClaimOldest(
        NpgsqlConnection connection, int limit, TimeSpan hold, CancellationToken cancellationToken)
    {
        await using var batch = new NpgsqlBatch(connection);
        batch.Then(Claim, Value((long)limit), Value(hold.Ticks)).Then(Next, Value((long)Ahead));
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        var claimed = await reader.Rows(
            row => (Key: new OrderKey(row.GetString(0), row.GetString(1)), At: row.GetInt64(2)), cancellationToken);
        var (now, next) = (await reader.Rows(
            row => (row.GetInt64(0), row.IsDBNull(1) ? (long?)null : row.GetInt64(1)), cancellationToken))[0];
        return new(
            [.. claimed.OrderBy(row => row.At).Select(row => row.Key)],
            new(now, TimeSpan.Zero),
            next is { } ticks ? TimeSpan.FromTicks(Math.Max(0, ticks)) : null);
    }
}
