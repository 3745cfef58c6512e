using OrderGrains.Orders;
using OrderGrains.Orders.Store;

namespace OrderGrains.Storage.Writing;

/// <param name="At">When something of the order falls due, in ticks, UTC; null when nothing does.</param>
internal sealed record DueRow(long? At)
{
    /// <summary>Null when it is as it was; where what was before is not at hand, it is written whatever it was.</summary>
    public static DueRow? Of(OrderCommit commit)
    {
        if (commit.Order is not { } order || (commit.Before is { } before && RestOnTheSame(order, before)))
            return null;
        var next = DueTimes.Next(order);
        var isKnown = commit.ExpectedVersion == 0 || commit.Before is not null;
        return isKnown && next == (commit.Before is { } former ? DueTimes.Next(former) : null) ? null : new(next?.UtcTicks);
    }

    /// <summary>True of nearly every update; what falls due follows from nothing else.</summary>
    private static bool RestOnTheSame(Order order, Order before) => order.Payments == before.Payments && order.Status == before.Status
        && order.Totals.TotalWithTaxes == before.Totals.TotalWithTaxes && MovesTheSame(order, before);

    /// <summary>Few orders have a simulated courier, and what it waits for only matters to them.</summary>
    private static bool MovesTheSame(Order order, Order before) => order.Courier is null
        ? before.Courier is null
        : order.Courier == before.Courier && order.OnHold == before.OnHold && order.Shipments == before.Shipments;
}
