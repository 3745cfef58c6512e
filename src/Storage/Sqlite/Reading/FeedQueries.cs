using Microsoft.Data.Sqlite;
using OrderGrains.Orders.Store;

namespace OrderGrains.Storage.Sqlite.Reading;

/// <summary>A merchant's events in the order of their commits.</summary>
internal sealed class FeedQueries(SqliteConnection connection)
{
    private readonly Statement _page = new(
        connection,
        """
        SELECT version, seq, at, actor, door, type, changes, order_id, position FROM order_events
        WHERE merchant = @merchant AND position > @position ORDER BY position LIMIT @limit
        """,
        "@merchant", "@position", "@limit");

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

    public FeedPage Page(string merchant, FeedCursor after, int limit)
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
                events.Add(new(row.GetString(7), stored));
                last = row.GetInt64(8);
                return true;
            },
            merchant,
            Start(after),
            limit);
        return new(events, (last is { } position ? Cursor(position) : after).ToString());
    }

    public string Last(string merchant) => (_last.Scalar(merchant) is long position ? Cursor(position) : default).ToString();

    private long Start(FeedCursor after) => after.Position == 0 ? 0 : (long)_start.Scalar(after.Epoch, after.Position)!;

    private FeedCursor Cursor(long position) => new((long)_epoch.Scalar(position)!, position);
}
