using Microsoft.Data.Sqlite;
using OrderGrains.Orders.Store;

namespace OrderGrains.Storage.Sqlite.Writing;

/// <summary>The writes beside commits: delivered effects and records that have had their time.</summary>
internal sealed class UpkeepStatements(SqliteConnection connection)
{
    private readonly Statement _complete = new(
        connection,
        "DELETE FROM outbox WHERE merchant = @merchant AND order_id = @order AND version = @version AND seq = @seq",
        "@merchant", "@order", "@version", "@seq");

    private readonly Statement _drop = new(
        connection,
        """
        DELETE FROM idempotency WHERE (merchant, order_id, record_id) IN
            (SELECT merchant, order_id, record_id FROM idempotency WHERE at < @before LIMIT @limit)
        """,
        "@before", "@limit");

    private readonly Statement _touch = new(connection, "UPDATE batch_stamp SET stamp = stamp");

    /// <summary>Changes nothing, durably.</summary>
    public int Touch() => _touch.Execute();

    public int CompleteEffect(OutboxItem item) =>
        _complete.Execute(item.Key.Merchant, item.Key.OrderId, item.Version, item.Sequence);

    public int DropRecords(DateTimeOffset before, int limit) => _drop.Execute(before.UtcTicks, limit);
}
