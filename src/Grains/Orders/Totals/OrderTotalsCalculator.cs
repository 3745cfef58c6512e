namespace OrderGrains.Orders;

/// <summary>The arithmetic of an order's amounts (Commerce Layer page, A6), for every door the same.</summary>
public static class OrderTotalsCalculator
{
    /// <summary>No group's amount is computed beyond this, in minor units; an order with more is refused.</summary>
    public const long MaxAmount = Amounts.Max;

    /// <summary>No tax is computed with a higher rate; an order with more is refused.</summary>
    public const decimal MaxRate = 10;

    /// <summary>
    /// Each group has its amount, taxable part and tax, rounded half away from zero; the total sums the groups. A coupon takes at most
    /// the subtotal, a gift card lowers only what is left to pay.
    /// </summary>
    public static OrderTotals Compute(Order order)
    {
        var priced = Subtotal(order);
        var subtotal = Group(priced, order.Tax);
        var shipping = Shipping(order);
        var paymentMethod = Group(order.PaymentMethod?.Amount ?? 0, order.Tax);
        var discount = Group((Int128)order.Charges.Discount - CouponReduction(order.Coupon, priced), order.Tax);
        var adjustment = Group(order.Charges.Adjustment, order.Tax);
        var total = Sum(subtotal, shipping, paymentMethod, discount, adjustment);
        var taxed = order.Tax.Included ? total.Amount : total.Amount + total.Tax;
        return new()
        {
            Subtotal = subtotal,
            Shipping = shipping,
            PaymentMethod = paymentMethod,
            Discount = discount,
            Adjustment = adjustment,
            Total = total,
            TotalWithTaxes = Math.Max(0, taxed + Math.Max(-MaxAmount, order.Charges.GiftCard)),
            SkusCount = Count(order, line => line.Quantity),
            LineOptionsCount = Count(order, line => line.OptionsCount),
        };
    }

    /// <summary>The order with its totals as they are; the same order when they are already.</summary>
    public static Order WithTotals(this Order order)
    {
        var totals = Compute(order);
        return totals == order.Totals ? order : order with { Totals = totals };
    }

    /// <summary>The order after a change, with its totals; they are computed anew only when something they rest on has moved.</summary>
    /// <param name="order">The order after the change.</param>
    /// <param name="before">The order before it, with its totals.</param>
    public static Order WithTotals(this Order order, Order before) => RestOnTheSame(order, before) ? order : order.WithTotals();

    /// <summary>Whether nothing has moved that totals are computed from, nor the totals themselves.</summary>
    public static bool RestOnTheSame(Order order, Order before) =>
        order.Totals == before.Totals && order.Lines == before.Lines && order.Shipments == before.Shipments && order.Tax == before.Tax
        && order.Charges == before.Charges && order.Coupon == before.Coupon && order.PaymentMethod == before.PaymentMethod;

    private static long Subtotal(Order order)
    {
        Int128 sum = 0;
        foreach (var line in order.Lines.AsSpan())
            sum += ((Int128)line.Quantity * line.UnitAmount) + line.OptionsAmount;

        return Amounts.Clamp(sum);
    }

    private static AmountGroup Shipping(Order order)
    {
        Int128 amount = order.Charges.Shipping;
        foreach (var shipment in order.Shipments.AsSpan())
            amount += shipment.Method?.Amount ?? 0;

        var group = Group(amount, order.Tax);
        return order.Tax.FreightTaxable == false ? new(group.Amount, 0, 0) : group;
    }

    private static long CouponReduction(Coupon? coupon, long subtotal)
    {
        var reduction = coupon?.Amount ?? Round(Math.Max(0, subtotal) * Math.Clamp(coupon?.Percentage ?? 0, 0, 100) / 100);
        return Math.Clamp(reduction, 0, Math.Max(0, subtotal));
    }

    /// <summary>Amounts and rates are kept in a range in which nothing overflows, whatever an order was given.</summary>
    private static AmountGroup Group(Int128 given, TaxTerms terms)
    {
        var amount = Amounts.Clamp(given);
        var rate = Math.Clamp(terms.Rate ?? 0, 0, MaxRate);
        if (!terms.Included)
            return new(amount, amount, Round(amount * rate));

        var taxable = Round(amount / (1 + rate));
        return new(amount, taxable, amount - taxable);
    }

    private static AmountGroup Sum(params ReadOnlySpan<AmountGroup> groups)
    {
        var sum = default(AmountGroup);
        foreach (var group in groups)
            sum = new(sum.Amount + group.Amount, sum.Taxable + group.Taxable, sum.Tax + group.Tax);

        return sum;
    }

    private static long Round(decimal amount) => (long)Math.Round(amount, MidpointRounding.AwayFromZero);

    private static int Count(Order order, Func<OrderLine, int> count)
    {
        var sum = 0L;
        foreach (var line in order.Lines.AsSpan())
            sum += count(line);

        return (int)Math.Clamp(sum, int.MinValue, int.MaxValue);
    }
}
