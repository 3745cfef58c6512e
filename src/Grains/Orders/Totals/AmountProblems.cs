namespace OrderGrains.Orders;

/// <summary>
/// Which amounts of an order, or sums of them, do not fit. Totals are held within the limits whatever they are computed from; an order
/// of which that would not tell the truth is never made.
/// </summary>
internal static class AmountProblems
{
    /// <param name="order">With its totals as they are.</param>
    public static IReadOnlyList<FieldProblem> Find(Order order)
    {
        List<FieldProblem> problems = [.. Parts(order)];
        var totals = order.Totals;
        if (problems.Count == 0 && !Fits(totals.Discount.Amount, totals.Total.Amount, totals.Total.Tax, totals.TotalWithTaxes))
            problems.Add(TooGreat("totals.total"));
        return problems;
    }

    private static IEnumerable<FieldProblem> Parts(Order order)
    {
        var charges = order.Charges;
        if (!LinesFit(order))
            yield return TooGreat("lines");
        if (!Fits(charges.Shipping, charges.Discount, charges.Adjustment, charges.GiftCard, charges.Fees))
            yield return TooGreat("charges");
        if (!Fits(order.PaymentMethod?.Amount ?? 0))
            yield return TooGreat("paymentMethod");
        if (!ShipmentsFit(order))
            yield return TooGreat("shipments");
        if (order.Coupon?.Amount is { } reduction && !Fits(reduction))
            yield return TooGreat("coupon");
        if (order.Tax.Rate is < 0 or > OrderTotalsCalculator.MaxRate)
            yield return new("tax.rate", ProblemKind.Invalid);
    }

    private static bool LinesFit(Order order)
    {
        var (amount, pieces, options) = ((Int128)0, 0L, 0L);
        foreach (var line in order.Lines.AsSpan())
        {
            if (!Fits(line.UnitAmount, line.OptionsAmount, line.TotalAmount))
                return false;
            amount += line.TotalAmount;
            pieces += line.Quantity;
            options += line.OptionsCount;
        }

        return Fits(amount) && pieces <= int.MaxValue && options <= int.MaxValue;
    }

    /// <summary>With the order's own charge for shipping, for the two are one amount.</summary>
    private static bool ShipmentsFit(Order order)
    {
        Int128 amount = 0;
        foreach (var shipment in order.Shipments.AsSpan())
        {
            var cost = shipment.Method?.Amount ?? 0;
            if (!Fits(cost))
                return false;
            amount += cost;
        }

        var charge = order.Charges.Shipping;
        return order.Shipments.Count == 0 || (Fits(amount) && (!Fits(charge) || Fits(amount + charge)));
    }

    private static bool Fits(params ReadOnlySpan<Int128> amounts)
    {
        foreach (var amount in amounts)
        {
            if (amount <= -Amounts.Max || amount >= Amounts.Max)
                return false;
        }

        return true;
    }

    private static FieldProblem TooGreat(string path) => new(path, ProblemKind.TooGreat);
}
