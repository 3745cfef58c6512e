using Microsoft.Data.Sqlite;
using OrderGrains.Orders;
using OrderGrains.Storage.Writing;

namespace OrderGrains.Storage.Sqlite.Writing;

/// <summary>Takes everything personal out of what is stored beside an order's row, inside the running transaction.</summary>
internal sealed class ErasingStatements(SqliteConnection connection)
{
    private readonly Statement _events = new(
        connection,
        """
        SELECT position, version, seq, changes FROM order_events
        WHERE merchant = @merchant AND order_id = @order AND (version, seq) > (@version, @seq) ORDER BY version, seq LIMIT @limit
        """,
        "@merchant", "@order", "@version", "@seq", "@limit");

    private readonly Statement _event = new(
        connection, "UPDATE order_events SET changes = @changes WHERE position = @position", "@changes", "@position");

    private readonly Statement _effects = new(
        connection, "SELECT position, effect FROM outbox WHERE merchant = @merchant AND order_id = @order", "@merchant", "@order");

    private readonly Statement _effect = new(
        connection, "UPDATE outbox SET effect = @effect WHERE position = @position", "@effect", "@position");

    private readonly Statement _drop = new(connection, "DELETE FROM outbox WHERE position = @position", "@position");

    /// <exception cref="OrderGrains.Orders.Store.OrderStoreException">Something cannot be read, and so not be erased.</exception>
    public void Run(OrderKey key)
    {
        EraseEvents(key);
        EraseEffects(key);
    }

    private void EraseEvents(OrderKey key)
    {
        var last = (Version: 0L, Sequence: 0);
        while (Page(key, last) is { Count: > 0 } page)
        {
            foreach (var (position, version, _, changes) in page)
            {
                if (Erasing.Event(key, version, changes) is { } erased)
                    _event.Execute(erased, position);
            }

            last = (page[^1].Version, page[^1].Sequence);
        }
    }

    private List<(long Position, long Version, int Sequence, byte[] Changes)> Page(OrderKey key, (long Version, int Sequence) after)
    {
        var page = new List<(long, long, int, byte[])>();
        var bytes = 0;
        _events.Take(
            row =>
            {
                var changes = row.GetFieldValue<byte[]>(3);
                page.Add((row.GetInt64(0), row.GetInt64(1), row.GetInt32(2), changes));
                return (bytes += changes.Length) < Erasing.PageBytes;
            },
            key.Merchant, key.OrderId, after.Version, after.Sequence, Erasing.PageSize);
        return page;
    }

    private void EraseEffects(OrderKey key)
    {
        foreach (var (position, effect) in _effects.Rows(row => (row.GetInt64(0), row.GetFieldValue<byte[]>(1)), key.Merchant, key.OrderId))
        {
            if (Erasing.Effect(key, effect) is { } left)
                _effect.Execute(left, position);
            else
                _drop.Execute(position);
        }
    }
}
