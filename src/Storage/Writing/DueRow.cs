using OrderGrains.Orders;
using OrderGrains.Orders.Store;

namespace OrderGrains.Storage.Writing;

/// <param name="At">When something of the order falls due, in ticks, UTC; null when nothing does.</param>
internal sealed record DueRow(long? At)
{
    /// <summary>Null when it is as it was; where what was before is not at hand, it is written whatever it was.</summary>
    public static DueRow? Of(OrderCommit commit)
    {
        if (commit.Order is not { } order)
            return null;
        var next = DueTimes.Next(order);
        var isKnown = commit.ExpectedVersion == 0 || commit.Before is not null;
        return isKnown && next == (commit.Before is { } before ? DueTimes.Next(before) : null) ? null : new(next?.UtcTicks);
    }
}
