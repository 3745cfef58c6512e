using OrderGrains.Values;

namespace OrderGrains.Orders;

/// <summary>
/// Which amounts of an order, or sums of them, do not fit or have the wrong sign, and which rates are none. Totals are held within limits
/// whatever they are computed from; an order of which that would not tell the truth is never made.
/// </summary>
internal static class AmountProblems
{
    /// <param name="order">With its totals as they are.</param>
    public static IReadOnlyList<FieldProblem> Find(Order order)
    {
        List<FieldProblem> problems = [.. Parts(order)];
        if (problems.Count == 0 && !TotalsFit(order.Totals))
            problems.Add(TooGreat("totals.total"));
        return problems;
    }

    private static IEnumerable<FieldProblem> Parts(Order order)
    {
        if (!LinesFit(order))
            yield return TooGreat("lines");
        if (!All(order.Lines, IsTaxable))
            yield return Invalid("lines");
        if (!All(order.Adjustments, adjustment => Fits(adjustment.Amount)))
            yield return TooGreat("adjustments");
        if (!All(order.Adjustments, IsSensible))
            yield return Invalid("adjustments");
        if (!Fits(order.PaymentMethod?.Amount ?? 0))
            yield return TooGreat("paymentMethod");
        if (!ShipmentsFit(order))
            yield return TooGreat("shipments");
        if (order.Coupon is { } coupon && CouponProblem(coupon) is { } kind)
            yield return new("coupon", kind);
        if (!AppliedTax.Accepts(order.Tax.Rate))
            yield return Invalid("tax.rate");
    }

    /// <summary>Whether its taxes, each a rate or an amount, are not too many and come to a rate that an order may have.</summary>
    private static bool IsTaxable(OrderLine line) =>
        AppliedTax.Accepts(line.TaxRate)
        && line.Taxes.Count <= LineTax.Most
        && All(line.Taxes, tax => AppliedTax.Accepts(tax.Rate) && (tax.Rate is null) != (tax.Amount is null) && tax.Amount is null or >= 0)
        && AppliedTax.Accepts(line.Taxes.Sum(tax => tax.Rate ?? 0))
        && All(line.Taxes, tax => Fits(tax.Amount ?? 0));

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

        return Fits(amount);
    }

    /// <summary>Whether it reduces where it should, and has a tax of its own only where it adds to the price.</summary>
    private static bool IsSensible(Adjustment adjustment)
    {
        if (!Enum.IsDefined(adjustment.Kind) || !AppliedTax.Accepts(adjustment.TaxRate))
            return false;
        if (!adjustment.IsDiscount && adjustment.Kind != AdjustmentKind.GiftCard)
            return true;
        return adjustment is { Amount: <= 0, TaxRate: null, TaxIncluded: null };
    }

    /// <summary>A coupon has one of the two reductions, and it reduces.</summary>
    private static ProblemKind? CouponProblem(Coupon coupon) => (coupon.Amount, coupon.Percentage) switch
    {
        ({ } amount, null) when !Fits(amount) => ProblemKind.TooGreat,
        ({ } amount, null) when amount > 0 => null,
        (null, { } percentage) when percentage is > 0 and <= 100 => null,
        _ => ProblemKind.Invalid,
    };

    private static bool TotalsFit(OrderTotals totals) =>
        Fits(totals.Subtotal) && Fits(totals.Shipping) && Fits(totals.PaymentMethod) && Fits(totals.Discount) && Fits(totals.Adjustment)
        && Fits(totals.Total) && Fits(totals.GiftCard, totals.TotalWithTaxes);

    private static bool Fits(AmountGroup group) => Fits(group.Amount, group.Taxable, group.Tax);

    private static bool Fits(params ReadOnlySpan<Int128> amounts)
    {
        foreach (var amount in amounts)
        {
            if (amount <= -Amounts.Max || amount >= Amounts.Max)
                return false;
        }

        return true;
    }

    private static bool All<T>(ValueList<T> items, Func<T, bool> holds)
    {
        foreach (var item in items.AsSpan())
        {
            if (!holds(item))
                return false;
        }

        return true;
    }

    private static FieldProblem TooGreat(string path) => new(path, ProblemKind.TooGreat);

    private static FieldProblem Invalid(string path) => new(path, ProblemKind.Invalid);
}
