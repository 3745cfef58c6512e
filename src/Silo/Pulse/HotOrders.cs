using OrderGrains.Orders;
using OrderGrains.Values;

namespace OrderGrains.Silo.Pulse;

/// <summary>
/// Counts how often orders change, of so many at a time (Misra and Gries, 1982): whatever is changed more often than one of
/// <paramref name="capacity"/> changes is among them. Changes come from many threads.
/// </summary>
/// <param name="capacity">How many orders are counted at a time.</param>
internal sealed class HotOrders(int capacity)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<OrderKey, long> _changes = [];

    public void Count(OrderKey order)
    {
        lock (_lock)
        {
            if (_changes.TryGetValue(order, out var changes))
                _changes[order] = changes + 1;
            else if (_changes.Count < capacity)
                _changes.Add(order, 1);
            else
                Fade();
        }
    }

    public void Clear()
    {
        lock (_lock)
            _changes.Clear();
    }

    /// <summary>Those that changed most, most often first.</summary>
    /// <param name="limit">How many.</param>
    public ValueList<HotOrder> Top(int limit)
    {
        lock (_lock)
        {
            return _changes.OrderByDescending(order => order.Value).ThenBy(order => $"{order.Key}", StringComparer.Ordinal).Take(limit)
                .Select(order => new HotOrder(order.Key.Merchant, order.Key.OrderId, order.Value)).ToValueList();
        }
    }

    /// <summary>One change less of each; those of which none is left make room.</summary>
    private void Fade()
    {
        foreach (var order in _changes.Keys.ToArray())
        {
            if (--_changes[order] == 0)
                _changes.Remove(order);
        }
    }
}
