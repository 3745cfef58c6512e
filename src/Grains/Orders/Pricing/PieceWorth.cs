namespace OrderGrains.Orders;

/// <summary>
/// What single pieces of a line cost after discounts and with their tax. The pieces of a line are counted, and the cents that do not
/// divide among them go to the first: so whatever is reckoned piece by piece adds up to the line.
/// </summary>
internal static class PieceWorth
{
    /// <summary>What the first pieces of a line cost, in minor units.</summary>
    /// <param name="order">With its totals.</param>
    /// <param name="line">The id of the line; one that is not there costs nothing.</param>
    /// <param name="count">How many; not more than the line has are looked at.</param>
    public static long OfFirst(Order order, string line, long count)
    {
        var quantity = order.Lines.FirstOrDefault(one => one.Id == line)?.Quantity ?? 0;
        var total = order.Totals.Lines.FirstOrDefault(one => one.Line == line).Total;
        if (quantity <= 0)
            return 0;

        var pieces = Math.Clamp(count, 0, quantity);
        var (share, rest) = Math.DivRem(total, (long)quantity);
        return rest < 0
            ? (pieces * (share - 1)) + Math.Min(pieces, quantity + rest)
            : (pieces * share) + Math.Min(pieces, rest);
    }
}
