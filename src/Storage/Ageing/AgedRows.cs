using System.Data.Common;
using OrderGrains.Orders;
using OrderGrains.Orders.Ageing;
using OrderGrains.Orders.Audit;
using OrderGrains.Storage.Reading;

namespace OrderGrains.Storage.Ageing;

/// <summary>What both engines ask to export and drop events.</summary>
internal static class AgedRows
{
    /// <summary>How many rows of one order are read at a time.</summary>
    public const int PageSize = 500;

    /// <summary>
    /// The last rows of orders that have any, by the orders' numbers; the orders' columns are null where there is no such order. From one
    /// number to the next, so that it costs what it gives, however long the histories.
    /// </summary>
    /// <param name="after">The parameter of the number to go on after.</param>
    /// <param name="limit">The parameter of how many orders to look at.</param>
    public static string Walk(string after, string limit) =>
        $"""
        WITH RECURSIVE walk (ordinal) AS (
            SELECT min(ordinal) FROM order_events WHERE ordinal > {after}
            UNION ALL
            SELECT (SELECT min(e.ordinal) FROM order_events e WHERE e.ordinal > walk.ordinal) FROM walk WHERE walk.ordinal IS NOT NULL)
        SELECT w.ordinal, l.place, l.at, l.hash, o.merchant, o.order_id, o.salt, o.dropped_place, o.dropped_hash
        FROM (SELECT ordinal FROM walk WHERE ordinal IS NOT NULL LIMIT {limit}) AS w
        JOIN order_events l ON l.ordinal = w.ordinal AND l.place = (
            SELECT place FROM order_events m WHERE m.ordinal = w.ordinal ORDER BY place DESC LIMIT 1)
        LEFT JOIN orders o ON o.ordinal = w.ordinal
        ORDER BY w.ordinal
        """;

    /// <summary>Rows of an order's history up to a place, with their changes last.</summary>
    public static string Rows(string ordinal, string after, string upTo) =>
        $"""
        SELECT place, version, seq, at, type, door, actor, command_id, record_id, fingerprint, hash, digest, changes FROM order_events
        WHERE ordinal = {ordinal} AND place > {after} AND place <= {upTo} ORDER BY place LIMIT {PageSize}
        """;

    /// <summary>Of a row of <see cref="Walk"/>: the order, if its last row was written before a time.</summary>
    public static (long Ordinal, AgedOrder? Order) Order(DbDataReader row, DateTimeOffset before)
    {
        var ordinal = row.GetInt64(0);
        if (row.IsDBNull(4) || row.GetInt64(2) >= before.UtcTicks)
            return (ordinal, null);
        var key = new OrderKey(row.GetString(4), row.GetString(5));
        var (dropped, hash) = row.IsDBNull(7) ? (0, EventChain.Beginning(key)) : (row.GetInt32(7), row.GetFieldValue<byte[]>(8));
        return (ordinal, new(
            key, ordinal, row.GetFieldValue<byte[]>(6), dropped, hash, row.GetInt32(1), row.GetFieldValue<byte[]>(3)));
    }

    public static AgedPage Page(List<(long Ordinal, AgedOrder? Order)> walked, int limit) => new(
        [.. walked.Select(row => row.Order).OfType<AgedOrder>()], walked.Count == limit ? walked[^1].Ordinal : null);

    /// <summary>A row of <see cref="Rows"/>.</summary>
    /// <param name="key">The order.</param>
    /// <param name="row">The row.</param>
    /// <param name="id">Reads an id from a column.</param>
    public static AuditRow Row(OrderKey key, DbDataReader row, Func<int, Guid> id)
    {
        var type = row.GetInt16(4);
        return new(type == EventTypes.RecordOnly ? AuditKind.Record : AuditKind.Event, key)
        {
            Place = row.GetInt32(0),
            Version = row.GetInt64(1),
            Sequence = row.GetInt32(2),
            At = new(row.GetInt64(3), TimeSpan.Zero),
            Type = type,
            Name = EventTypes.Name(type),
            Door = row.GetInt16(5),
            Actor = row.GetString(6),
            CommandId = id(7),
            KeyId = row.IsDBNull(8) ? default : id(8),
            Fingerprint = row.IsDBNull(9) ? default : id(9),
            Hash = row.GetFieldValue<byte[]>(10),
            Digest = Digests.Read(row, 11),
            Changes = row.GetFieldValue<byte[]>(12),
        };
    }
}
