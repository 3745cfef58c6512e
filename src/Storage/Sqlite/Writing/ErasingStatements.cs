using Microsoft.Data.Sqlite;
using OrderGrains.Orders;
using OrderGrains.Orders.Store;
using OrderGrains.Storage.Reading;
using OrderGrains.Storage.Writing;

namespace OrderGrains.Storage.Sqlite.Writing;

/// <summary>Takes everything personal out of what is stored beside an order's row, inside the running transaction.</summary>
internal sealed class ErasingStatements(SqliteConnection connection)
{
    private readonly Statement _events = new(
        connection,
        """
        SELECT place, version, changes, digest FROM order_events
        WHERE ordinal = @ordinal AND place > @after ORDER BY place LIMIT @limit
        """,
        "@ordinal", "@after", "@limit");

    private readonly Statement _event = new(
        connection,
        "UPDATE order_events SET changes = @changes, digest = @digest WHERE ordinal = @ordinal AND place = @place",
        "@changes", "@digest", "@ordinal", "@place");

    private readonly Statement _effects = new(
        connection, "SELECT position, effect FROM outbox WHERE merchant = @merchant AND order_id = @order", "@merchant", "@order");

    private readonly Statement _effect = new(
        connection, "UPDATE outbox SET effect = @effect WHERE position = @position", "@effect", "@position");

    private readonly Statement _drop = new(connection, "DELETE FROM outbox WHERE position = @position", "@position");

    /// <param name="key">The order.</param>
    /// <param name="tip">Where its history ends.</param>
    /// <exception cref="OrderStoreException">Something cannot be read, and so not be erased.</exception>
    public void Run(OrderKey key, OrderTip tip)
    {
        EraseEvents(key, tip);
        EraseEffects(key);
    }

    private void EraseEvents(OrderKey key, OrderTip tip)
    {
        var last = 0;
        while (Page(tip.Ordinal, last) is { Count: > 0 } page)
        {
            foreach (var row in page.Select(row => Erasing.Row(key, tip.Salt, row)))
                _event.Execute(row.Changes, row.Digest!, tip.Ordinal, row.Place);
            last = page[^1].Place;
        }
    }

    private List<ErasedRow> Page(long ordinal, int after)
    {
        var page = new List<ErasedRow>();
        var bytes = 0;
        _events.Take(
            row =>
            {
                var changes = row.GetFieldValue<byte[]>(2);
                page.Add(new(row.GetInt32(0), row.GetInt64(1), changes, Digests.Read(row, 3)));
                return (bytes += changes.Length) < Erasing.PageBytes;
            },
            ordinal, after, Erasing.PageSize);
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
