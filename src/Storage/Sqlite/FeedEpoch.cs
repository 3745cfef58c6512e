using Microsoft.Data.Sqlite;

namespace OrderGrains.Storage.Sqlite;

/// <summary>The stretches of the change feed between one opening of the file and the next.</summary>
internal static class FeedEpoch
{
    private const string Insert =
        """
        INSERT INTO feed_epoch (epoch, start) SELECT
            max(@now, (SELECT COALESCE(max(epoch), 0) + 1 FROM feed_epoch)),
            (SELECT COALESCE(max(position), 0) FROM order_feed)
        """;

    // No cursor names an epoch without events, so nobody misses it.
    private const string DropEmpty =
        """
        DELETE FROM feed_epoch WHERE start = (SELECT max(start) FROM feed_epoch) AND epoch < (SELECT max(epoch) FROM feed_epoch)
        """;

    /// <summary>Begins one; its number is the time in ticks, and greater than any before.</summary>
    public static void Begin(SqliteConnection connection, DateTimeOffset now)
    {
        using var transaction = connection.BeginTransaction();
        new Statement(connection, Insert, "@now").Execute(now.UtcTicks);
        connection.Run(DropEmpty);
        transaction.Commit();
    }
}
