namespace OrderGrains.Orders;

/// <summary>What reduces an order's price, and how its lines share it.</summary>
internal static class Discounts
{
    extension(Adjustment adjustment)
    {
        /// <summary>Whether it reduces the price, rather than adding to it or paying a part of it.</summary>
        public bool IsDiscount => adjustment.Kind == AdjustmentKind.Coupon || adjustment is { Kind: AdjustmentKind.Manual, Amount: < 0 };
    }

    /// <summary>
    /// The share of each line: what reduces it alone, at most its price, and of all else a part in proportion to what is left of its price,
    /// with the cents adding up; then what the prices of the lines cannot bear, which is taxed as the order is. None is positive; of an
    /// order without discounts there are none at all.
    /// </summary>
    /// <param name="order">The order.</param>
    /// <param name="lines">The prices of its lines. One below zero bears nothing.</param>
    public static TaxedAmount[] Spread(Order order, ReadOnlySpan<TaxedAmount> lines)
    {
        if (order is { Adjustments.Count: 0, Coupon: null })
            return [];
        var alone = Alone(order, lines);
        var reduction = Amounts.Clamp(Reduction(order, lines));
        if (reduction == 0 && !alone.AsSpan().ContainsAnyExcept(0))
            return [];

        var weights = new Int128[lines.Length];
        Int128 whole = 0;
        for (var i = 0; i < lines.Length; i++)
            whole += weights[i] = Math.Max(0, lines[i].Amount) - alone[i];

        var borne = Int128.Min(reduction, whole);
        var spread = new TaxedAmount[lines.Length + 1];
        var shares = borne > 0 ? Shares(weights, whole, borne) : new long[lines.Length];
        for (var i = 0; i < lines.Length; i++)
            spread[i] = new(-alone[i] - shares[i], lines[i].Tax);
        spread[^1] = new((long)borne - reduction, AppliedTax.Of(order.Tax));
        return spread;
    }

    private static long[] Shares(Int128[] weights, Int128 whole, Int128 borne)
    {
        for (var i = 0; i < weights.Length; i++)
            weights[i] *= borne;
        return LargestRemainder.Round(weights, whole, borne);
    }

    /// <summary>What reduces each line alone. A discount of a line that is not there reduces nothing.</summary>
    private static long[] Alone(Order order, ReadOnlySpan<TaxedAmount> lines)
    {
        var alone = new long[lines.Length];
        foreach (var adjustment in order.Adjustments.AsSpan())
        {
            if (adjustment.Line is null || !adjustment.IsDiscount)
                continue;
            for (var i = 0; i < alone.Length; i++)
            {
                if (order.Lines[i].Id == adjustment.Line)
                    alone[i] = Amounts.Clamp((Int128)alone[i] - adjustment.Amount);
            }
        }

        for (var i = 0; i < alone.Length; i++)
            alone[i] = Math.Clamp(alone[i], 0, Math.Max(0, lines[i].Amount));
        return alone;
    }

    /// <summary>What reduces the lines together.</summary>
    private static Int128 Reduction(Order order, ReadOnlySpan<TaxedAmount> lines)
    {
        Int128 given = 0;
        foreach (var adjustment in order.Adjustments.AsSpan())
        {
            if (adjustment.Line is null && adjustment.IsDiscount)
                given -= adjustment.Amount;
        }

        return Int128.Max(0, given + CouponReduction(order.Coupon, lines));
    }

    /// <summary>A coupon takes at most what the lines cost; half a minor unit is rounded up.</summary>
    private static long CouponReduction(Coupon? coupon, ReadOnlySpan<TaxedAmount> lines)
    {
        if (coupon is null)
            return 0;

        Int128 sum = 0;
        foreach (var line in lines)
            sum += line.Amount;

        var subtotal = Math.Max(0, Amounts.Clamp(sum));
        var share = subtotal * Math.Clamp(coupon.Percentage ?? 0, 0, 100) / 100;
        return Math.Clamp(coupon.Amount ?? (long)Math.Round(share, MidpointRounding.AwayFromZero), 0, subtotal);
    }
}
