using Microsoft.Data.Sqlite;
using OrderGrains.Orders;
using OrderGrains.Orders.Store;

namespace OrderGrains.Storage.Sqlite.Reading;

/// <summary>An order's events.</summary>
internal sealed class HistoryQueries(SqliteConnection connection)
{
    private const string OfKey = "(SELECT ordinal FROM orders WHERE merchant = @merchant AND order_id = @order)";

    // No version stands at a place before its own number, so places tell where to begin.
    private readonly Statement _page = new(
        connection,
        $"""
        SELECT version, seq, at, actor, door, type, changes FROM order_events
        WHERE ordinal = {OfKey} AND place > @after AND version > @after AND type >= 0 ORDER BY place
        """,
        "@merchant", "@order", "@after");

    // The plus keeps the index on times out of it, here and below, which knows nothing of one order.
    private readonly Statement _version = new(
        connection,
        $"""
        SELECT version FROM order_events
        WHERE ordinal = {OfKey} AND version <= @upTo AND +at <= @at AND type >= 0 ORDER BY place DESC LIMIT 1
        """,
        "@merchant", "@order", "@upTo", "@at");

    private readonly Statement _commands = new(
        connection,
        $"""
        SELECT DISTINCT command_id, version FROM order_events
        WHERE ordinal = {OfKey} AND place > COALESCE(
            (SELECT place FROM order_events
             WHERE ordinal = {OfKey} AND place > @floor AND version > @floor AND version <= @near AND +at <= @since
             ORDER BY place DESC LIMIT 1), @floor)
            AND hex(command_id) IN (SELECT value FROM json_each(@commands))
        """,
        "@merchant", "@order", "@floor", "@near", "@since", "@commands");

    /// <summary>The page ends with the version that reaches the limit, so that no version is split.</summary>
    public IReadOnlyList<StoredEvent> Page(OrderKey key, long afterVersion, int limit)
    {
        var page = new EventPage(limit);
        _page.Take(row => page.Add(Event(row)), key.Merchant, key.OrderId, afterVersion);
        return page.Events;
    }

    /// <summary>The last version up to one that was made at a time or before; null without one.</summary>
    public long? Version(OrderKey key, long upTo, DateTimeOffset at) =>
        (long?)_version.Scalar(key.Merchant, key.OrderId, upTo, at.UtcTicks);

    public List<RecentCommand> Commands(OrderKey key, IReadOnlyCollection<Guid> commandIds, CommandWindow window) => _commands.Rows(
        row => new RecentCommand(new(row.GetFieldValue<byte[]>(0), bigEndian: true), row.GetInt64(1)),
        key.Merchant,
        key.OrderId,
        window.Floor,
        window.Near,
        window.Since.UtcTicks,
        $"[{string.Join(',', commandIds.Select(id => $"\"{Convert.ToHexString(id.ToByteArray(bigEndian: true))}\""))}]");

    /// <summary>Reads the columns version, seq, at, actor, door, type, changes, the first seven of a row.</summary>
    public static StoredEvent Event(SqliteDataReader row) => new()
    {
        Version = row.GetInt64(0),
        Sequence = row.GetInt32(1),
        At = new(row.GetInt64(2), TimeSpan.Zero),
        Actor = row.GetString(3),
        Door = (Door)row.GetInt16(4),
        Type = EventTypes.Name(row.GetInt16(5)),
        Changes = row.GetFieldValue<byte[]>(6),
    };
}
