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
        WHERE merchant = @merchant AND order_id = @order AND at > @after ORDER BY at, record_id
        """,
        "@merchant", "@order", "@after");

    // From the newest backwards; the plus keeps the index on times out of it, which knows nothing of one order.
    private readonly Statement _keyedEvents = new(
        connection,
        """
        SELECT record_id, fingerprint, command_id, version, at FROM order_events
        WHERE merchant = @merchant AND order_id = @order AND seq = 0 AND version > COALESCE(
            (SELECT version FROM order_events
             WHERE merchant = @merchant AND order_id = @order AND +at <= @since ORDER BY version DESC LIMIT 1), 0)
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
        var records = _records.Rows(Record, merchant, id, after.UtcTicks);
        records.AddRange(_keyedEvents.Rows(Record, merchant, id, (after - ClockSlack).UtcTicks, after.UtcTicks));
        var commands = _commands.Rows(row => new RecentCommand(CommandId(row, 0), row.GetInt64(1)), merchant, id, RecentEvents);
        return new(order[0], records, [.. commands.DistinctBy(command => command.CommandId)], now);
    }

    private static IdempotencyRecord Record(SqliteDataReader row) => new()
    {
        Id = row.GetString(0),
        Fingerprint = row.GetString(1),
        CommandId = CommandId(row, 2),
        Version = row.GetInt64(3),
        At = new(row.GetInt64(4), TimeSpan.Zero),
    };

    private static Guid CommandId(SqliteDataReader row, int column) => new(row.GetFieldValue<byte[]>(column), bigEndian: true);
}
