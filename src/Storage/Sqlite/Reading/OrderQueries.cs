using Microsoft.Data.Sqlite;
using OrderGrains.Orders;
using OrderGrains.Orders.Store;
using OrderGrains.Storage.Payloads;
using OrderGrains.Storage.Reading;

namespace OrderGrains.Storage.Sqlite.Reading;

/// <summary>An order as a grain needs it when it wakes up.</summary>
internal sealed class OrderQueries(SqliteConnection connection)
{
    private readonly Statement _order = new(
        connection,
        """
        SELECT ordinal, place, schema, salt, dropped_place, dropped_hash, payload FROM orders
        WHERE merchant = @merchant AND order_id = @order
        """,
        "@merchant", "@order");

    // From the newest backwards. What follows the snapshot is always among them.
    private readonly Statement _latest = new(
        connection,
        """
        SELECT place, version, seq, at, kept_at, command_id, record_id, fingerprint, type, hash,
            CASE WHEN place > @snapshot THEN changes END
        FROM order_events WHERE ordinal = @ordinal ORDER BY place DESC LIMIT @limit
        """,
        "@snapshot", "@ordinal", "@limit");

    private readonly Statement _record = new(
        connection,
        """
        SELECT record_id, fingerprint, command_id, version, kept_at FROM order_events
        WHERE ordinal = (SELECT ordinal FROM orders WHERE merchant = @merchant AND order_id = @order) AND record_id = @id
            AND kept_at > @after
        """,
        "@merchant", "@order", "@id", "@after");

    /// <param name="key">Which order.</param>
    /// <param name="codec">Reads the payload.</param>
    /// <param name="now">What time it is.</param>
    /// <param name="keep">How long idempotency records are honoured.</param>
    public StoredOrder? Load(OrderKey key, OrderPayload codec, DateTimeOffset now, TimeSpan keep)
    {
        var snapshots = _order.Rows(Snapshot, key.Merchant, key.OrderId);
        if (snapshots.Count == 0)
            return null;
        var snapshot = snapshots[0];
        var latest = _latest.Rows(Row, snapshot.Place, snapshot.Ordinal, StoredOrder.MaxRecords);
        return LoadedOrder.Of(snapshot, latest, codec, now, keep);
    }

    /// <summary>By the index; also those that <see cref="Load"/> gives.</summary>
    public List<IdempotencyRecord> Records(OrderKey key, IReadOnlyCollection<Guid> ids, DateTimeOffset after) =>
        [.. ids.SelectMany(id => _record.Rows(Record, key.Merchant, key.OrderId, id.ToByteArray(bigEndian: true), after.UtcTicks))];

    private static LoadedSnapshot Snapshot(SqliteDataReader row) => new(
        row.GetInt64(0),
        row.GetInt32(1),
        row.GetInt32(2),
        row.GetFieldValue<byte[]>(3),
        row.GetFieldValue<byte[]>(6),
        row.IsDBNull(4) ? null : new(row.GetInt32(4), row.GetFieldValue<byte[]>(5)));

    private static LoadedRow Row(SqliteDataReader row) => new(
        row.GetInt32(0),
        row.GetInt64(1),
        row.GetInt16(2),
        row.GetInt64(3),
        Id(row, 5),
        row.GetInt16(8),
        row.GetFieldValue<byte[]>(9),
        row.IsDBNull(10) ? null : row.GetFieldValue<byte[]>(10),
        row.IsDBNull(6) ? null : new(Id(row, 6), Id(row, 7), row.GetInt64(4)));

    private static IdempotencyRecord Record(SqliteDataReader row) => new()
    {
        Id = Id(row, 0),
        Fingerprint = Id(row, 1),
        CommandId = Id(row, 2),
        Version = row.GetInt64(3),
        At = new(row.GetInt64(4), TimeSpan.Zero),
    };

    private static Guid Id(SqliteDataReader row, int column) => new(row.GetFieldValue<byte[]>(column), bigEndian: true);
}
