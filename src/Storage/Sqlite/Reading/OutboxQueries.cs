using System.Text.Json;
using Microsoft.Data.Sqlite;
using OrderGrains.Customers;
using OrderGrains.Deliveries;
using OrderGrains.Orders.Store;
using OrderGrains.Storage.Payloads;

namespace OrderGrains.Storage.Sqlite.Reading;

/// <summary>Effects that wait for delivery.</summary>
internal sealed class OutboxQueries(SqliteConnection connection)
{
    /// <summary>How many effects are looked through for when the next is due.</summary>
    private const int Ahead = 1000;

    private const string WaitingAfter =
        """
        SELECT merchant, order_id, version, seq, effect, failures, due_at FROM outbox
        WHERE merchant = @merchant AND (order_id, version, seq) > (@order, @version, @seq)
        """;

    private const string ByKey = " ORDER BY order_id, version, seq LIMIT @limit";

    private readonly Statement _waiting =
        new(connection, WaitingAfter + ByKey, "@merchant", "@order", "@version", "@seq", "@limit");

    private readonly Statement _waitingOfOrder =
        new(connection, WaitingAfter + " AND order_id = @order" + ByKey, "@merchant", "@order", "@version", "@seq", "@limit");

    private readonly Statement _oldest = new(
        connection, "SELECT merchant, order_id, version, seq, effect FROM outbox ORDER BY position LIMIT @limit", "@limit");

    private readonly Statement _isDue = new(connection, "SELECT 1 FROM outbox WHERE due_at <= @now LIMIT 1", "@now");

    private readonly Statement _nextDue = new(
        connection,
        "SELECT min(due_at) FROM (SELECT due_at FROM outbox WHERE due_at > @now ORDER BY position LIMIT @ahead)",
        "@now", "@ahead");

    private readonly Statement _one = new(
        connection,
        "SELECT 1 FROM outbox WHERE merchant = @merchant AND order_id = @order AND version = @version AND seq = @seq",
        "@merchant", "@order", "@version", "@seq");

    public List<OutboxItem> Oldest(int limit) => _oldest.Rows(Item, limit);

    public bool IsAnyDue(DateTimeOffset now) => _isDue.Scalar(now.UtcTicks) is not null;

    public TimeSpan? NextDue(DateTimeOffset now) =>
        _nextDue.Scalar(now.UtcTicks, Ahead) is long due ? TimeSpan.FromTicks(due - now.UtcTicks) : null;

    public List<EffectId> Pending(IReadOnlyCollection<EffectId> effects) =>
        [.. effects.Where(e => _one.Scalar(e.Order.Merchant, e.Order.OrderId, e.Version, e.Sequence) is not null)];

    public List<WaitingEffect> Waiting(EffectId after, bool sameOrder, int limit, DateTimeOffset now) =>
        (sameOrder ? _waitingOfOrder : _waiting).Rows(
            row => Item(row).Waits(row.GetInt32(5), row.GetInt64(6) is var due && due > now.UtcTicks ? new(due, TimeSpan.Zero) : null),
            after.Order.Merchant, after.Order.OrderId, after.Version, after.Sequence, limit);

    /// <summary>Reads the columns merchant, order_id, version, seq, effect, the first five of a row.</summary>
    public static OutboxItem Item(SqliteDataReader row) => new(
        new(row.GetString(0), row.GetString(1)),
        row.GetInt64(2),
        row.GetInt32(3),
        JsonSerializer.Deserialize(row.GetFieldValue<byte[]>(4), EffectJsonContext.Default.OrderEffect)
            ?? throw new JsonException("The effect is null."));
}
