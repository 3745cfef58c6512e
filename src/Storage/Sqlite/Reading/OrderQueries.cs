using Microsoft.Data.Sqlite;
using OrderGrains.Orders;
using OrderGrains.Orders.Store;
using OrderGrains.Storage.Payloads;

namespace OrderGrains.Storage.Sqlite.Reading;

/// <summary>An order as a grain needs it when it wakes up.</summary>
internal sealed class OrderQueries(SqliteConnection connection)
{
    /// <summary>How many of the latest events are looked through for their commands.</summary>
    private const int RecentEvents = 64;

    /// <summary>Events are as old as the clock said, which may have been turned back a little since.</summary>
    private static readonly TimeSpan ClockSlack = TimeSpan.FromHours(1);

    private readonly Statement _order = new(
        connection,
        "SELECT schema, payload FROM orders WHERE merchant = @merchant AND order_id = @order",
        "@merchant", "@order");

    private readonly Statement _records = new(
        connection,
        """
        SELECT record_id, fingerprint, command_id, version, at FROM idempotency
        WHERE merchant = @merchant AND order_id = @order AND at > @after LIMIT @limit
        """,
        "@merchant", "@order", "@after", "@limit");

    private readonly Statement _record = new(
        connection,
        """
        SELECT record_id, fingerprint, command_id, version, at FROM idempotency
        WHERE merchant = @merchant AND order_id = @order AND record_id = @id AND at > @after
        """,
        "@merchant", "@order", "@id", "@after");

    // From the newest backwards, as far as they are live and not yet beside the events: records are put there oldest first. The plus keeps
    // the index on times out of it, which knows nothing of one order.
    private readonly Statement _keyedEvents = new(
        connection,
        """
        SELECT record_id, fingerprint, command_id, version, at FROM order_events
        WHERE merchant = @merchant AND order_id = @order AND seq = 0 AND version > COALESCE(
            (SELECT e.version FROM order_events e
             WHERE e.merchant = @merchant AND e.order_id = @order AND (+e.at <= @since OR EXISTS (
                SELECT 1 FROM idempotency i
                WHERE i.merchant = @merchant AND i.order_id = @order AND i.record_id = e.record_id AND i.version = e.version))
             ORDER BY e.version DESC LIMIT 1), 0)
            AND +at > @after AND record_id IS NOT NULL
        """,
        "@merchant", "@order", "@since", "@after");

    private readonly Statement _commands = new(
        connection,
        """
        SELECT command_id, version FROM order_events
        WHERE merchant = @merchant AND order_id = @order ORDER BY version DESC, seq DESC LIMIT @limit
        """,
        "@merchant", "@order", "@limit");

    /// <param name="key">Which order.</param>
    /// <param name="codec">Reads the payload.</param>
    /// <param name="now">What time it is.</param>
    /// <param name="keep">How long idempotency records are honoured.</param>
    public StoredOrder? Load(OrderKey key, OrderPayload codec, DateTimeOffset now, TimeSpan keep)
    {
        var after = now - keep;
        var (merchant, id) = (key.Merchant, key.OrderId);
        var order = _order.Rows(row => codec.Read(row.GetInt64(0), row.GetFieldValue<byte[]>(1)), merchant, id);
        if (order.Count == 0)
            return null;
        var records = _records.Rows(Record, merchant, id, after.UtcTicks, StoredOrder.MaxRecords + 1);
        var hasMore = records.Count > StoredOrder.MaxRecords;
        if (hasMore)
            records.Clear();
        records.AddRange(_keyedEvents.Rows(Record, merchant, id, (after - ClockSlack).UtcTicks, after.UtcTicks));
        records.Sort(static (one, other) => (one.Version, one.At).CompareTo((other.Version, other.At)));
        var commands = _commands.Rows(row => new RecentCommand(Id(row, 0), row.GetInt64(1)), merchant, id, RecentEvents);
        return new(order[0], records, [.. commands.DistinctBy(command => command.CommandId)], now) { HasMoreRecords = hasMore };
    }

    /// <summary>The records beside the events; <see cref="Load"/> gives all others.</summary>
    public List<IdempotencyRecord> Records(OrderKey key, IReadOnlyCollection<Guid> ids, DateTimeOffset after) =>
        [.. ids.SelectMany(id => _record.Rows(Record, key.Merchant, key.OrderId, id.ToByteArray(bigEndian: true), after.UtcTicks))];

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
