using Microsoft.Data.Sqlite;
using OrderGrains.Orders.Ageing;

namespace OrderGrains.Storage.Sqlite.Ageing;

/// <summary>Drops events inside the running transaction.</summary>
internal sealed class AgeingStatements(SqliteConnection connection)
{
    private const string IsLast =
        """
        EXISTS (SELECT 1 FROM order_events WHERE ordinal = @ordinal AND place = @place AND hash = @hash)
            AND NOT EXISTS (SELECT 1 FROM order_events WHERE ordinal = @ordinal AND place = @place + 1)
        """;

    private readonly Statement _claim = new(
        connection, "UPDATE event_upkeep SET ran_at = @now WHERE work = 'drop' AND ran_at <= @before", "@now", "@before");

    private readonly Statement _settle = new(
        connection,
        $"""
        UPDATE orders SET place = @place, version = @version, schema = @schema, payload = @payload
        WHERE ordinal = @ordinal AND place <= @place AND {IsLast}
        """,
        "@place", "@version", "@schema", "@payload", "@ordinal", "@hash");

    private readonly Statement _end = new(
        connection,
        $"""
        UPDATE orders SET dropped_place = @place, dropped_hash = @hash, dropped_at = @at
        WHERE ordinal = @ordinal AND place = @place AND {IsLast}
        """,
        "@place", "@hash", "@at", "@ordinal");

    private readonly Statement _drop = new(
        connection, "DELETE FROM order_events WHERE ordinal = @ordinal AND place <= @place", "@ordinal", "@place");

    public bool Claim(DateTimeOffset now, TimeSpan pause) => _claim.Execute(now.UtcTicks, (now - pause).UtcTicks) == 1;

    /// <summary>See <see cref="IEventArchive.Settle"/>.</summary>
    public bool Settle(AgedOrder order, long version, int schema, byte[] payload) =>
        _settle.Execute(order.Place, version, schema, payload, order.Ordinal, order.Hash) == 1;

    /// <summary>See <see cref="IEventArchive.Drop"/>.</summary>
    public long Drop(IReadOnlyList<AgedOrder> orders) => orders
        .Where(order => _end.Execute(order.Place, order.Hash, order.UpdatedAt.UtcTicks, order.Ordinal) == 1)
        .Sum(order => (long)_drop.Execute(order.Ordinal, order.Place));
}
