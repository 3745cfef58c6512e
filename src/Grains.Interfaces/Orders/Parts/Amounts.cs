namespace OrderGrains.Orders;

/// <summary>Limits of amounts, and the sums that everybody who shows an order needs.</summary>
public static class Amounts
{
    /// <summary>What every amount and every sum of an order stays below, in minor units.</summary>
    public const long Max = 1_000_000_000_000_000;

    /// <summary>The nearest amount within the limits, for orders that nothing has checked yet.</summary>
    public static long Clamp(Int128 amount) => (long)Int128.Clamp(amount, -Max, Max);

    extension(OrderLine line)
    {
        /// <summary>The price of all pieces with their options, in minor units.</summary>
        public long TotalAmount => Clamp(((Int128)line.Quantity * line.UnitAmount) + line.AllOptionsAmount);

        /// <summary>The price of all options of the whole line, in minor units.</summary>
        public long AllOptionsAmount
        {
            get
            {
                Int128 sum = line.OptionsAmount;
                foreach (var option in line.Options.AsSpan())
                    sum += option.TotalAmount;
                return Clamp(sum);
            }
        }

        /// <summary>How many options the line has.</summary>
        public int AllOptionsCount
        {
            get
            {
                long sum = line.OptionsCount;
                foreach (var option in line.Options.AsSpan())
                    sum += option.Quantity;
                return (int)Math.Clamp(sum, int.MinValue, int.MaxValue);
            }
        }
    }
}
