using OrderGrains.Orders.Store;

namespace OrderGrains.Storage.Writing;

/// <summary>
/// When an order's row is written beside its events: often enough that loading folds few of them, and seldom enough that an update costs
/// its change and not the order's size.
/// </summary>
internal static class SnapshotPolicy
{
    /// <summary>So many rows of history may follow a snapshot, however small they are.</summary>
    public const int Few = 16;

    /// <summary>So many follow none.</summary>
    public const int Most = 256;

    /// <summary>From <see cref="Few"/> on, the snapshot may be so many times as large as the changes that follow it.</summary>
    private const int Weight = 4;

    /// <param name="tip">The order's history before the commit; null for a new order.</param>
    /// <param name="rows">How many rows the commit adds.</param>
    /// <param name="bytes">How many bytes of changes these have.</param>
    public static bool IsDue(OrderTip? tip, int rows, long bytes)
    {
        if (tip is null)
            return true;
        var behind = tip.Behind + rows;
        return behind >= Most || (behind >= Few && (tip.BehindBytes + bytes) * Weight > tip.SnapshotBytes);
    }
}
