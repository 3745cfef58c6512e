using Npgsql;
using OrderGrains.Orders.Store;
using OrderGrains.Values;
using static OrderGrains.Storage.Postgres.Commands;

namespace OrderGrains.Storage.Postgres.Reading;

/// <summary>
/// A merchant's events in the order of their transactions' numbers. A number is given when a transaction first writes, not when it
/// commits, so only what lies before the oldest one under way is read: nothing can appear there any more. What an earlier run of the
/// server wrote is complete as it is. A commit of an order begins after the one before it was made, hence its number is the greater.
/// </summary>
internal static class FeedQueries
{
    private const string Settled =
        """
        (epoch, xid) < (
            COALESCE((SELECT epoch FROM feed_epoch WHERE server = feed_server()), 9223372036854775807),
            (SELECT pg_snapshot_xmin(pg_current_snapshot())::text::bigint))
        """;

    // Whether the reader serves the order goes by the market it is in now, as MarketScope has it.
    private static readonly string Select = BoundedPage.Of(
        $"""
        SELECT version, seq, at, actor, door, type, changes, order_id, epoch, xid,
            $8 IS NULL OR COALESCE((SELECT o.market IS NULL OR o.market_number = ANY ($8) FROM orders o
                WHERE o.merchant = e.merchant AND o.order_id = e.order_id), false) AS is_served
        FROM order_events e
        WHERE merchant = $1 AND epoch >= 0 AND (epoch, xid, order_id, version, seq) > ($2, $3, $4, $5, $6) AND {Settled}
        ORDER BY epoch, xid, order_id, version, seq LIMIT $7
        """,
        bytes: "changes",
        order: "epoch, xid, order_id, version, seq");

    private const string SelectLast =
        $"""
        SELECT epoch, xid, order_id, version, seq FROM order_events WHERE merchant = $1 AND epoch >= 0 AND {Settled}
        ORDER BY epoch DESC, xid DESC, order_id DESC, version DESC, seq DESC LIMIT 1
        """;

    public static async Task<FeedPage> Page(
        NpgsqlConnection connection,
        string merchant,
        FeedCursor after,
        int limit,
        ValueList<int>? markets,
        CancellationToken cancellationToken)
    {
        await using var batch = connection.ReadAsPlannedNow(
            Select,
            Value(merchant),
            Value(after.Epoch),
            Value(after.Transaction),
            Value(after.OrderId),
            Value(after.Version),
            Value(after.Sequence),
            Value(limit),
            Optional(markets?.Select(number => (long)number).ToArray()));
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        var budget = new PageBudget();
        var events = new List<FeedEvent>();
        while (await reader.ReadAsync(cancellationToken))
        {
            var (next, cursor, isServed) = Row(reader);
            if (!budget.Takes(RenderedSize.Of(next.Event)))
                break;
            if (isServed)
                events.Add(next);
            after = cursor;
        }

        return new(events, after.ToString());
    }

    public static async Task<string> Last(NpgsqlConnection connection, string merchant, CancellationToken cancellationToken)
    {
        await using var batch = connection.ReadAsPlannedNow(SelectLast, Value(merchant));
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        var rows = await reader.Rows(
            row => new FeedCursor(row.GetInt64(0), row.GetInt64(1), row.GetString(2), row.GetInt64(3), row.GetInt32(4)),
            cancellationToken);
        return rows.DefaultIfEmpty(FeedCursor.Beginning).First().ToString();
    }

    private static (FeedEvent Event, FeedCursor Cursor, bool IsServed) Row(NpgsqlDataReader row)
    {
        var (stored, orderId) = (HistoryQueries.Event(row), row.GetString(7));
        return (new(orderId, stored), new(row.GetInt64(8), row.GetInt64(9), orderId, stored.Version, stored.Sequence), row.GetBoolean(10));
    }
}
