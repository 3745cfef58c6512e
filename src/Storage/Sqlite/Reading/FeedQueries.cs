using Microsoft.Data.Sqlite;
using OrderGrains.Orders.Store;
using OrderGrains.Values;

namespace OrderGrains.Storage.Sqlite.Reading;

/// <summary>A merchant's events in the order of their commits.</summary>
internal sealed class FeedQueries(SqliteConnection connection)
{
    // Whether the reader serves the order goes by the market it is in now, as MarketScope has it. Row after row of the feed, which is the
    // order of the page. Where an order's events were dropped there is a row without one, so that the reader gets past them.
    private readonly Statement _page = new(
        connection,
        """
        SELECT e.version, e.seq, e.at, e.actor, e.door, e.type, e.changes, o.order_id, f.position, COALESCE(e.place, f.place),
            @markets IS NULL OR o.market IS NULL OR COALESCE(o.market_number IN (SELECT value FROM json_each(@markets)), 0)
        FROM order_feed f
        LEFT JOIN order_events e ON e.ordinal = f.ordinal AND e.place > f.before AND e.place <= f.place AND e.type >= 0
        CROSS JOIN orders o ON o.ordinal = f.ordinal
        WHERE f.merchant = @merchant AND f.position >= @position AND (f.position > @position OR COALESCE(e.place, f.place) > @place)
        ORDER BY f.position, e.place LIMIT @limit
        """,
        "@merchant", "@position", "@place", "@limit", "@markets");

    private readonly Statement _last = new(
        connection, "SELECT position, place FROM order_feed WHERE merchant = @merchant ORDER BY position DESC LIMIT 1", "@merchant");

    // A copy that was put back may have ended an epoch before the position the reader saw in it, or may not know the epoch at all: it
    // then differs from what the reader saw from the next epoch it does know. Should the clock have been turned back, from its newest.
    private readonly Statement _start = new(
        connection,
        """
        SELECT CASE WHEN EXISTS (SELECT 1 FROM feed_epoch WHERE epoch = @epoch)
            THEN min(@position, COALESCE((SELECT min(start) FROM feed_epoch WHERE epoch > @epoch), @position))
            ELSE COALESCE((SELECT min(start) FROM feed_epoch WHERE epoch > @epoch), (SELECT max(start) FROM feed_epoch))
        END
        """,
        "@epoch", "@position");

    private readonly Statement _epoch = new(
        connection, "SELECT max(epoch) FROM feed_epoch WHERE start < @position", "@position");

    public FeedPage Page(string merchant, FeedCursor after, int limit, ValueList<int>? markets)
    {
        var budget = new PageBudget();
        var events = new List<FeedEvent>();
        (long Position, long Place)? last = null;
        var start = Start(after);
        _page.Take(
            row =>
            {
                var stored = row.IsDBNull(0) ? null : HistoryQueries.Event(row);
                if (stored is not null && !budget.Takes(RenderedSize.Of(stored)))
                    return false;
                if (stored is not null && row.GetBoolean(10))
                    events.Add(new(row.GetString(7), stored));
                last = (row.GetInt64(8), row.GetInt64(9));
                return true;
            },
            merchant,
            start.Position,
            start.Place,
            limit,
            markets is { } numbers ? $"[{string.Join(',', numbers)}]" : DBNull.Value);
        return new(events, (last is { } row ? Cursor(row) : after).ToString());
    }

    public string Last(string merchant) =>
        _last.Rows(row => Cursor((row.GetInt64(0), row.GetInt64(1))), merchant).SingleOrDefault().ToString();

    // Where an epoch ended before the position, all of it has been read.
    private (long Position, long Place) Start(FeedCursor after)
    {
        var start = after.Position == 0 ? 0 : (long)_start.Scalar(after.Epoch, after.Position)!;
        return (start, start == after.Position ? after.Place : long.MaxValue);
    }

    private FeedCursor Cursor((long Position, long Place) row) => new((long)_epoch.Scalar(row.Position)!, row.Position, row.Place);
}
