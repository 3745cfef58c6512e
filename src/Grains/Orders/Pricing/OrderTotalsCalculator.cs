using OrderGrains.Values;

namespace OrderGrains.Orders;

/// <summary>The arithmetic of an order's amounts (Commerce Layer page, A6), for every door the same.</summary>
public static class OrderTotalsCalculator
{
    /// <summary>
    /// Each group has its amount, taxable part and tax, rounded half away from zero once for what is taxed alike; the total sums the
    /// groups. Discounts are shared among the lines, a gift card lowers only what is left to pay. Nothing overflows, whatever an order
    /// holds; what does not fit comes out beyond <see cref="Amounts.Max"/>.
    /// </summary>
    public static OrderTotals Compute(Order order)
    {
        var lines = Lines(order);
        var prices = WithTaxAmounts(order, TaxSplit.Of(lines));
        var reductions = TaxSplit.Of(Discounts.Spread(order, lines));
        var subtotal = PricedAmount.Sum(prices);
        var discount = PricedAmount.Sum(reductions);
        var shipping = Group(order, AdjustmentKind.Shipping, Freight(order));
        var paymentMethod = Group(order, AdjustmentKind.PaymentFee, new(order.PaymentMethod?.Amount ?? 0, AppliedTax.Of(order.Tax)));
        var adjustment = Group(order, AdjustmentKind.Manual, default);
        var total = subtotal + shipping + paymentMethod + discount + adjustment;
        var giftCard = Math.Max(GiftCard(order), -Math.Max(0, total.WithTax));
        return new()
        {
            Subtotal = subtotal.Group,
            Shipping = shipping.Group,
            PaymentMethod = paymentMethod.Group,
            Discount = discount.Group,
            Adjustment = adjustment.Group,
            Total = total.Group,
            GiftCard = giftCard,
            TotalWithTaxes = Math.Max(0, total.WithTax + giftCard),
            SkusCount = Count(order, line => line.Quantity),
            LineOptionsCount = Count(order, line => line.AllOptionsCount),
            Lines = LineTotals(order, prices, reductions),
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
        && order.Adjustments == before.Adjustments && order.Coupon == before.Coupon && order.PaymentMethod == before.PaymentMethod;

    private static TaxedAmount[] Lines(Order order)
    {
        var lines = new TaxedAmount[order.Lines.Count];
        for (var i = 0; i < lines.Length; i++)
            lines[i] = new(order.Lines[i].TotalAmount, AppliedTax.Of(order.Tax.For(order.Lines[i])));

        return lines;
    }

    /// <summary>The lines' prices with those of their taxes that are amounts; a price that contains its tax is not taxed again.</summary>
    private static PricedAmount[] WithTaxAmounts(Order order, PricedAmount[] prices)
    {
        for (var i = 0; i < prices.Length; i++)
        {
            var line = order.Lines[i];
            if (line.Taxes.Count == 0)
                continue;
            var amount = Amounts.Clamp(line.Taxes.Aggregate((Int128)0, (sum, tax) => sum + (tax.Amount ?? 0)));
            prices[i] = order.Tax.For(line).Included ? prices[i].Containing(amount) : prices[i].Plus(amount);
        }

        return prices;
    }

    /// <summary>What the methods of the shipments cost together.</summary>
    private static TaxedAmount Freight(Order order)
    {
        Int128 amount = 0;
        foreach (var shipment in order.Shipments.AsSpan())
            amount += shipment.Method?.Amount ?? 0;

        return new(Amounts.Clamp(amount), order.Tax.FreightTaxable == false ? default : AppliedTax.Of(order.Tax));
    }

    /// <summary>The sum of an amount of the order itself and the adjustments of a kind, but for those that are discounts.</summary>
    private static PricedAmount Group(Order order, AdjustmentKind kind, TaxedAmount own)
    {
        if (order.Adjustments.Count == 0)
            return TaxSplit.Of(own);

        List<TaxedAmount> amounts = [own];
        foreach (var adjustment in order.Adjustments.AsSpan())
        {
            if (adjustment.Kind == kind && !adjustment.IsDiscount)
                amounts.Add(new(Amounts.Clamp(adjustment.Amount), TaxOf(adjustment, order.Tax)));
        }

        return PricedAmount.Sum(TaxSplit.Of([.. amounts]));
    }

    private static AppliedTax TaxOf(Adjustment adjustment, TaxTerms terms)
    {
        var untaxed = adjustment is { Kind: AdjustmentKind.Shipping, TaxRate: null } && terms.FreightTaxable == false;
        return untaxed ? default : AppliedTax.Of(terms.For(adjustment));
    }

    private static long GiftCard(Order order)
    {
        Int128 sum = 0;
        foreach (var adjustment in order.Adjustments.AsSpan())
            sum += adjustment.Kind == AdjustmentKind.GiftCard ? adjustment.Amount : 0;

        return Amounts.Clamp(sum);
    }

    private static ValueList<LineTotals> LineTotals(Order order, PricedAmount[] prices, PricedAmount[] reductions)
    {
        var lines = new LineTotals[prices.Length];
        for (var i = 0; i < lines.Length; i++)
        {
            var reduction = reductions.Length > 0 ? reductions[i] : default;
            var net = prices[i] + reduction;
            lines[i] = new(order.Lines[i].Id, prices[i].Amount, reduction.Amount, net.Taxable, net.Tax, net.WithTax);
        }

        return ValueList.Create<LineTotals>(lines);
    }

    private static int Count(Order order, Func<OrderLine, int> count)
    {
        var sum = 0L;
        foreach (var line in order.Lines.AsSpan())
            sum += count(line);

        return (int)Math.Clamp(sum, int.MinValue, int.MaxValue);
    }
}
