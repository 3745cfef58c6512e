using Microsoft.Data.Sqlite;
using OrderGrains.Customers;
using OrderGrains.Orders;
using OrderGrains.Orders.Store;
using OrderGrains.Storage.Sqlite.Reading;

namespace OrderGrains.Storage.Sqlite.Writing;

/// <summary>The writes beside commits: effects on their way, and what falls due.</summary>
internal sealed class UpkeepStatements(SqliteConnection connection)
{
    private readonly Statement _complete = new(
        connection,
        "DELETE FROM outbox WHERE merchant = @merchant AND order_id = @order AND version = @version AND seq = @seq",
        "@merchant", "@order", "@version", "@seq");

    private readonly Statement _claim = new(
        connection,
        """
        UPDATE outbox SET due_at = @until, relay = @relay WHERE position IN (
            SELECT o.position FROM outbox o
            WHERE o.due_at <= @now AND NOT EXISTS (
                SELECT 1 FROM outbox e
                WHERE e.merchant = o.merchant AND e.order_id = o.order_id AND e.position < o.position AND e.due_at > @now)
            ORDER BY o.position LIMIT @limit)
        RETURNING merchant, order_id, version, seq, effect, failures, position
        """,
        "@until", "@relay", "@now", "@limit");

    private readonly Statement _postpone = new(
        connection,
        """
        UPDATE outbox SET due_at = @due, failures = failures + 1
        WHERE merchant = @merchant AND order_id = @order AND (version, seq) >= (@version, @seq) AND relay = @relay
        """,
        "@due", "@merchant", "@order", "@version", "@seq", "@relay");

    private readonly Statement _hasten = new(
        connection,
        """
        UPDATE outbox SET due_at = 0
        WHERE merchant = @merchant AND order_id = @order AND (version, seq) <= (@version, @seq) AND failures > 0
        """,
        "@merchant", "@order", "@version", "@seq");

    private readonly Statement _claimDue = new(
        connection,
        """
        UPDATE order_due SET claimed_until = @until WHERE (merchant, order_id) IN (
            SELECT merchant, order_id FROM order_due WHERE due_at <= @now AND claimed_until <= @now ORDER BY due_at LIMIT @limit)
        RETURNING merchant, order_id, due_at
        """,
        "@until", "@now", "@limit");

    private readonly Statement _touch = new(connection, "UPDATE batch_stamp SET stamp = stamp");

    /// <summary>Changes nothing, durably.</summary>
    public int Touch() => _touch.Execute();

    public int CompleteEffects(IReadOnlyList<OutboxItem> items) =>
        items.Sum(item => _complete.Execute(item.Key.Merchant, item.Key.OrderId, item.Version, item.Sequence));

    public List<ClaimedEffect> ClaimEffects(Guid relay, int limit, DateTimeOffset now, DateTimeOffset until)
    {
        var claimed = _claim.Rows(
            row => (Position: row.GetInt64(6), Effect: new ClaimedEffect(OutboxQueries.Item(row), row.GetInt32(5))),
            until.UtcTicks, relay.ToByteArray(), now.UtcTicks, limit);
        return [.. claimed.OrderBy(row => row.Position).Select(row => row.Effect)];
    }

    public int PostponeEffects(Guid relay, OutboxItem first, DateTimeOffset due) => _postpone.Execute(
        due.UtcTicks, first.Key.Merchant, first.Key.OrderId, first.Version, first.Sequence, relay.ToByteArray());

    public int HastenEffect(EffectId effect) =>
        _hasten.Execute(effect.Order.Merchant, effect.Order.OrderId, effect.Version, effect.Sequence);

    public List<OrderKey> ClaimDue(int limit, DateTimeOffset now, DateTimeOffset until)
    {
        var claimed = _claimDue.Rows(
            row => (Key: new OrderKey(row.GetString(0), row.GetString(1)), At: row.GetInt64(2)), until.UtcTicks, now.UtcTicks, limit);
        return [.. claimed.OrderBy(row => row.At).Select(row => row.Key)];
    }
}
