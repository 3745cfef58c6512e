using Microsoft.Data.Sqlite;

namespace OrderGrains.Storage.Sqlite.Reading;

/// <summary>When the next order falls due.</summary>
internal sealed class DueQueries(SqliteConnection connection)
{
    /// <summary>How many orders are looked through.</summary>
    private const int Ahead = 1000;

    private readonly Statement _next = new(
        connection,
        "SELECT min(at) FROM (SELECT max(due_at, claimed_until) AS at FROM order_due ORDER BY due_at LIMIT @ahead)",
        "@ahead");

    /// <summary>The time at which an order is due that nobody has claimed, or from which it is nobody's any more.</summary>
    public DateTimeOffset? Next() => _next.Scalar(Ahead) is long ticks ? new(ticks, TimeSpan.Zero) : null;
}
