namespace OrderGrains.Merchants;

/// <summary>What is on a shelf and kept there.</summary>
internal static class StockShelf
{
    /// <summary>So many holds there are at a time; beyond it nothing is held.</summary>
    private const int MostHolds = 10_000;

    extension(StockState shelf)
    {
        /// <summary>Whether as many pieces are there as the hold keeps beside all others.</summary>
        public bool HasFor(StockHold hold) => shelf.Holds.Count < MostHolds
            && shelf.Holds.Append(hold).GroupBy(one => one.OrderId).Sum(order => order.Max(one => one.Pieces)) <= shelf.Available;

        /// <summary>Those whose orders can take nothing more by them.</summary>
        public IEnumerable<StockHold> Lapsed(DateTimeOffset now) => shelf.Holds.Where(hold => hold.Until + HoldTimes.Margin < now);

        public StockState Without(Func<StockHold, bool> ended) =>
            shelf.Holds.Any(ended) ? shelf with { Holds = [.. shelf.Holds.Where(hold => !ended(hold))] } : shelf;
    }
}
