namespace OrderGrains.Orders.Store;

/// <summary>
/// Ends a page of history, change feed or search by its size: what one call carries between processes, and what one answer makes a front
/// end hold, has a bound of its own, however large the single events and orders are. The first item of a page always fits, so that every
/// page makes progress.
/// </summary>
public sealed class PageBudget
{
    /// <summary>
    /// The most bytes of a page as it is answered, unless it has a single item; far below what Orleans lets pass (100 MB).
    /// </summary>
    public const int MaxBytes = 4_000_000;

    private long _taken;

    /// <summary>Whether an item still fits; it then counts as taken.</summary>
    /// <param name="bytes">Its size as it is answered; more than 0.</param>
    public bool Takes(long bytes)
    {
        if (_taken > 0 && _taken + bytes > MaxBytes)
            return false;
        _taken += bytes;
        return true;
    }
}
