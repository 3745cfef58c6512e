using Npgsql;
using OrderGrains.Orders.Store;
using OrderGrains.Values;
using static OrderGrains.Storage.Postgres.Commands;

namespace OrderGrains.Storage.Postgres.Reading;

/// <summary>
/// A merchant's events in the order of their transactions' numbers, of which each has one row. A number is given when a transaction first
/// writes, not when it commits, so only what lies before the oldest one under way is read: nothing can appear there any more. What an
/// earlier run of the server wrote is complete as it is. A commit of an order begins after the one before it was made, hence its number is
/// the greater.
/// </summary>
internal static class FeedQueries
{
    private const string Settled =
        """
        (epoch, xid) < (
            COALESCE((SELECT epoch FROM feed_epoch WHERE server = feed_server()), 9223372036854775807),
            (SELECT pg_snapshot_xmin(pg_current_snapshot())::text::bigint))
        """;

    // The transaction of the cursor, of which something may be left, and as many behind it as have enough orders for the page. Whether the
    // reader serves an order goes by the market it is in now, as MarketScope has it. Where an order's events were dropped there is a row
    // without one, so that the reader gets past them.
    private static readonly string Select = BoundedPage.Of(
        $"""
        SELECT e.version, e.seq, e.at, e.actor, e.door, e.type, e.changes, o.order_id, f.epoch, f.xid, c.ordinal,
            COALESCE(e.place, c.place) AS place,
            $7 IS NULL OR o.market IS NULL OR COALESCE(o.market_number = ANY ($7), false) AS is_served
        FROM (
            SELECT *, COALESCE(sum(CASE WHEN (epoch, xid) > ($2, $3) THEN cardinality(ordinals) ELSE 0 END)
                OVER (ORDER BY epoch, xid ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0) AS before
            FROM (
                SELECT * FROM order_feed WHERE merchant = $1 AND (epoch, xid) >= ($2, $3) AND {Settled}
                ORDER BY epoch, xid LIMIT $6 + 1) AS transactions) AS f
        CROSS JOIN LATERAL unnest(f.ordinals, f.befores, f.places) AS c (ordinal, before, place)
        LEFT JOIN LATERAL (
            SELECT * FROM order_events WHERE ordinal = c.ordinal AND place > c.before AND place <= c.place AND type >= 0 OFFSET 0) AS e
            ON true
        JOIN orders o ON o.ordinal = c.ordinal
        WHERE f.before < $6 AND (f.epoch, f.xid, c.ordinal, COALESCE(e.place, c.place)) > ($2, $3, $4, $5)
        ORDER BY f.epoch, f.xid, c.ordinal, COALESCE(e.place, c.place) LIMIT $6
        """,
        bytes: "changes",
        order: "epoch, xid, ordinal, place");

    // Whoever has written something in any database of the server keeps all later transactions back.
    private const string Standing =
        """
        SELECT max(clock_timestamp() - xact_start) FROM pg_stat_activity
        WHERE backend_xid IS NOT NULL AND pid <> pg_backend_pid()
            AND EXISTS (SELECT FROM order_feed WHERE merchant = $1 AND (epoch, xid) > ($2, $3))
        """;

    private const string SelectLast =
        $"""
        SELECT epoch, xid, ordinals[cardinality(ordinals)], places[cardinality(places)]
        FROM order_feed WHERE merchant = $1 AND {Settled} ORDER BY epoch DESC, xid DESC LIMIT 1
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
            Value(after.Ordinal),
            Value(after.Place),
            Value(limit),
            Optional(markets?.Select(number => (long)number).ToArray()));
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        var budget = new PageBudget();
        var events = new List<FeedEvent>();
        while (await reader.ReadAsync(cancellationToken))
        {
            if (Event(reader) is { } next)
            {
                if (!budget.Takes(RenderedSize.Of(next.Event)))
                    break;
                if (reader.GetBoolean(12))
                    events.Add(next);
            }

            after = new(reader.GetInt64(8), reader.GetInt64(9), reader.GetInt64(10), reader.GetInt32(11));
        }

        var page = new FeedPage(events, after.ToString());
        await reader.DisposeAsync();
        return events.Count > 0 ? page : page with { HeldBack = await HeldBack(connection, merchant, after, cancellationToken) };
    }

    private static async Task<TimeSpan?> HeldBack(
        NpgsqlConnection connection, string merchant, FeedCursor after, CancellationToken cancellationToken)
    {
        await using var batch = new NpgsqlBatch(connection);
        batch.Then(Standing, Value(merchant), Value(after.Epoch), Value(after.Transaction));
        return await batch.ExecuteScalarAsync(cancellationToken) is TimeSpan age && age > TimeSpan.Zero ? age : null;
    }

    public static async Task<string> Last(NpgsqlConnection connection, string merchant, CancellationToken cancellationToken)
    {
        await using var batch = connection.ReadAsPlannedNow(SelectLast, Value(merchant));
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        var rows = await reader.Rows(
            row => new FeedCursor(row.GetInt64(0), row.GetInt64(1), row.GetInt64(2), row.GetInt32(3)),
            cancellationToken);
        return rows.DefaultIfEmpty(FeedCursor.Beginning).First().ToString();
    }

    private static FeedEvent? Event(NpgsqlDataReader row) => row.IsDBNull(0) ? null : new(row.GetString(7), HistoryQueries.Event(row));
}
