namespace OrderGrains.Orders.Store;

/// <summary>Gathers an order's events, oldest first, into a page of whole versions: at least one, none once the page is full.</summary>
/// <param name="limit">So many events fill it.</param>
public sealed class EventPage(int limit)
{
    private readonly PageBudget _budget = new();
    private readonly List<StoredEvent> _events = [];
    private bool _isFull;

    /// <summary>The events, no version of them split.</summary>
    public IReadOnlyList<StoredEvent> Events => _events;

    /// <summary>Takes the next event; false when the page is full without it, and nothing more need be read.</summary>
    public bool Add(StoredEvent next)
    {
        var isFirst = _events.Count == 0 || _events[0].Version == next.Version;
        var isBegun = _events.Count > 0 && _events[^1].Version == next.Version;
        if (!isFirst && !isBegun && (_isFull || _events.Count >= limit))
            return false;
        _isFull |= !_budget.Takes(RenderedSize.Of(next));
        if (_isFull && !isFirst)
        {
            _events.RemoveAll(e => e.Version == next.Version);
            return false;
        }

        _events.Add(next);
        return true;
    }
}
