namespace OrderGrains.Orders;

/// <summary>What is given back for a return: what its pieces were worth, and what was agreed beside them.</summary>
internal static class ReturnMoney
{
    /// <summary>Amounts that no order could have.</summary>
    public static IEnumerable<FieldProblem> Problems(OpenReturn open)
    {
        if (open.Terms is { } terms && Parts(terms).Any(amount => amount is < 0 or >= Amounts.Max))
            yield return new("terms", ProblemKind.Invalid);
    }

    /// <summary>The terms of a new return, with what the order was charged where they take that.</summary>
    public static ReturnTerms? Terms(Order order, OpenReturn open)
    {
        if (open is { Terms: null, ShippingAsPaid: false, HandlingAsPaid: false })
            return null;
        var terms = open.Terms ?? new();
        return terms with
        {
            ShippingCost = open.ShippingAsPaid ? Gross(order.Totals.Shipping) : terms.ShippingCost,
            HandlingCost = open.HandlingAsPaid ? Gross(order.Totals.PaymentMethod) : terms.HandlingCost,
        };
    }

    /// <summary>Minor units, not below zero.</summary>
    public static long Of(Order order, OrderReturn one)
    {
        Int128 amount = order.WorthOf(one);
        if (one.Terms is { } terms)
            amount += (Int128)terms.ShippingCost + terms.HandlingCost - terms.ReturnCost - terms.VoucherValue;
        return Amounts.Clamp(Int128.Max(0, amount));
    }

    private static long[] Parts(ReturnTerms terms) =>
        [terms.ShippingCost, terms.HandlingCost, terms.ReturnCost, terms.VoucherValue];

    private static long Gross(AmountGroup group) => Math.Max(0, group.Taxable + group.Tax);
}
