using Npgsql;
using OrderGrains.Orders;
using OrderGrains.Orders.Store;
using static OrderGrains.Storage.Postgres.Commands;

namespace OrderGrains.Storage.Postgres.Reading;

/// <summary>An order's events.</summary>
internal static class HistoryQueries
{
    // No version stands at a place before its own number, so places tell where to begin.
    private static readonly string Select = BoundedPage.Of(
        $"""
        SELECT version, seq, at, actor, door, type, changes, place FROM order_events
        WHERE ordinal = {Ordinal.OfKey} AND place > $3 AND version > $3 AND type >= 0 AND place < COALESCE(
            (SELECT next.place FROM (
                SELECT place, version FROM order_events
                WHERE ordinal = {Ordinal.OfKey} AND place > $3 AND version > $3 AND type >= 0
                ORDER BY place LIMIT 1 OFFSET $4 - 1) AS last
             JOIN order_events next ON next.ordinal = {Ordinal.OfKey} AND next.place > last.place AND next.version > last.version
             ORDER BY next.place LIMIT 1), 2147483647)
        """,
        bytes: "changes",
        order: "place",
        whole: "version");

    private const string Version =
        $"""
        SELECT version::bigint FROM order_events
        WHERE ordinal = {Ordinal.OfKey} AND version <= $3 AND at <= $4 AND type >= 0 ORDER BY place DESC LIMIT 1
        """;

    private const string Commands =
        $"""
        SELECT DISTINCT command_id, version FROM order_events
        WHERE ordinal = {Ordinal.OfKey} AND place > COALESCE(
            (SELECT place FROM order_events
             WHERE ordinal = {Ordinal.OfKey} AND place > $3 AND version > $3 AND version <= $4 AND at <= $5
             ORDER BY place DESC LIMIT 1), $3)
            AND command_id IN (SELECT unnest($6))
        """;

    /// <summary>The page ends with the version that reaches the limit, so that no version is split.</summary>
    public static async Task<IReadOnlyList<StoredEvent>> Page(
        NpgsqlConnection connection, OrderKey key, long afterVersion, int limit, CancellationToken cancellationToken)
    {
        await using var batch = new NpgsqlBatch(connection);
        batch.Then(Select, Value(key.Merchant), Value(key.OrderId), Value(afterVersion), Value((long)limit));
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        var page = new EventPage(limit);
        while (await reader.ReadAsync(cancellationToken) && page.Add(Event(reader)))
        {
            // The event has been taken.
        }

        return page.Events;
    }

    /// <summary>The last version up to one that was made at a time or before; null without one.</summary>
    public static async Task<long?> FindVersion(
        NpgsqlConnection connection, OrderKey key, long upTo, DateTimeOffset at, CancellationToken cancellationToken)
    {
        await using var batch = new NpgsqlBatch(connection);
        return (long?)await batch
            .Then(Version, Value(key.Merchant), Value(key.OrderId), Value(upTo), Value(at.UtcTicks))
            .ExecuteScalarAsync(cancellationToken);
    }

    public static async Task<IReadOnlyList<RecentCommand>> FindCommands(
        NpgsqlConnection connection,
        OrderKey key,
        IReadOnlyCollection<Guid> commandIds,
        CommandWindow window,
        CancellationToken cancellationToken)
    {
        await using var batch = new NpgsqlBatch(connection);
        batch.Then(
            Commands,
            Value(key.Merchant),
            Value(key.OrderId),
            Value(window.Floor),
            Value(window.Near),
            Value(window.Since.UtcTicks),
            Column([.. commandIds], id => id));
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        return await reader.Rows(row => new RecentCommand(row.GetGuid(0), row.GetInt64(1)), cancellationToken);
    }

    /// <summary>Reads the columns version, seq, at, actor, door, type, changes, the first seven of a row.</summary>
    public static StoredEvent Event(NpgsqlDataReader row) => new()
    {
        Version = row.GetInt64(0),
        Sequence = row.GetInt16(1),
        At = new(row.GetInt64(2), TimeSpan.Zero),
        Actor = row.GetString(3),
        Door = (Door)row.GetInt16(4),
        Type = EventTypes.Name(row.GetInt16(5)),
        Changes = row.GetFieldValue<byte[]>(6),
    };
}
