using OrderGrains.Orders;
using OrderGrains.Values;

namespace OrderGrains.Holding;

/// <summary>The holds of one grain.</summary>
internal static class Holds
{
    extension<THold>(ValueList<THold> holds)
        where THold : IOrderHold
    {
        /// <summary>What they keep together; of one order the greatest, for only one of them is used.</summary>
        public long Kept => holds.GroupBy(hold => hold.OrderId).Sum(order => order.Max(hold => hold.Kept));

        /// <summary>Those without the ones of an id; the same list where there are none.</summary>
        public ValueList<THold> Without(string? id) =>
            holds.Any(hold => hold.Id == id) ? holds.Where(hold => hold.Id != id).ToValueList() : holds;
    }
}
