using Microsoft.Data.Sqlite;
using OrderGrains.Orders.Store;
using OrderGrains.Values;

namespace OrderGrains.Storage.Sqlite.Reading;

/// <summary>A merchant's events in the order of their commits.</summary>
internal sealed class FeedQueries(SqliteConnection connection)
{
    // Whether the reader serves the order goes by the market it is in now, as MarketScope has it.
    private readonly Statement _page = new(
        connection,
        """
        SELECT version, seq, at, actor, door, type, changes, order_id, position,
            @markets IS NULL OR COALESCE((SELECT o.market IS NULL OR o.market_number IN (SELECT value FROM json_each(@markets))
                FROM orders o WHERE o.merchant = e.merchant AND o.order_id = e.order_id), 0)
        FROM order_events e
        WHERE merchant = @merchant AND position > @position ORDER BY position LIMIT @limit
        """,
        "@merchant", "@position", "@limit", "@markets");

    private readonly Statement _last = new(
        connection, "SELECT max(position) FROM order_events WHERE merchant = @merchant", "@merchant");

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
        long? last = null;
        _page.Take(
            row =>
            {
                var stored = HistoryQueries.Event(row);
                if (!budget.Takes(RenderedSize.Of(stored)))
                    return false;
                if (row.GetBoolean(9))
                    events.Add(new(row.GetString(7), stored));
                last = row.GetInt64(8);
                return true;
            },
            merchant,
            Start(after),
            limit,
            markets is { } numbers ? $"[{string.Join(',', numbers)}]" : DBNull.Value);
        return new(events, (last is { } position ? Cursor(position) : after).ToString());
    }

    public string Last(string merchant) => (_last.Scalar(merchant) is long position ? Cursor(position) : default).ToString();

    private long Start(FeedCursor after) => after.Position == 0 ? 0 : (long)_start.Scalar(after.Epoch, after.Position)!;

    private FeedCursor Cursor(long position) => new((long)_epoch.Scalar(position)!, position);
}
