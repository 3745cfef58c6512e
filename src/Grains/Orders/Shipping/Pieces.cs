using OrderGrains.Values;

namespace OrderGrains.Orders;

/// <summary>Reckoning with pieces of lines.</summary>
internal static class Pieces
{
    /// <summary>What stands in the way of taking these out of those: pieces that are none, and more than there are.</summary>
    /// <param name="order">The order whose lines they are of.</param>
    /// <param name="asked">What is to be taken.</param>
    /// <param name="available">Out of what.</param>
    public static IEnumerable<FieldProblem> Problems(Order order, ValueList<ShipmentItem> asked, ValueList<ShipmentItem> available)
    {
        foreach (var line in asked.GroupBy(item => item.Line))
        {
            if (line.Any(item => item.Quantity < 1) || order.Lines.All(one => one.Id != line.Key))
                yield return new("items", ProblemKind.Invalid);
            else if (line.Sum(item => (long)item.Quantity) > available.Of(line.Key))
                yield return new("items", ProblemKind.TooGreat);
        }
    }

    extension(IEnumerable<ShipmentItem> items)
    {
        /// <summary>Each line once, where it is first named; what is beyond the greatest number is left out.</summary>
        public ValueList<ShipmentItem> Merged() => items
            .GroupBy(item => item.Line, (line, pieces) => new ShipmentItem(line, Held(pieces.Sum(item => (long)item.Quantity))))
            .Where(item => item.Quantity > 0).ToValueList();

        /// <summary>Without those that are taken.</summary>
        public ValueList<ShipmentItem> Less(IEnumerable<ShipmentItem> taken)
        {
            var gone = taken.GroupBy(item => item.Line).ToDictionary(line => line.Key, line => line.Sum(item => (long)item.Quantity));
            return items.Select(item => item with { Quantity = Held(item.Quantity - gone.GetValueOrDefault(item.Line)) })
                .Where(item => item.Quantity > 0).ToValueList();
        }

        /// <summary>As many of them as there are of each line.</summary>
        public ValueList<ShipmentItem> AtMost(ValueList<ShipmentItem> available) => items
            .Select(item => item with { Quantity = Math.Min(item.Quantity, available.Of(item.Line)) })
            .Where(item => item.Quantity > 0).ToValueList();

        /// <summary>How many are of a line.</summary>
        public int Of(string line) => Held(items.Where(item => item.Line == line).Sum(item => (long)item.Quantity));
    }

    private static int Held(long pieces) => (int)Math.Clamp(pieces, int.MinValue, int.MaxValue);
}
