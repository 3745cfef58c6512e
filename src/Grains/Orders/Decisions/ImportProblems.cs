namespace OrderGrains.Orders;

/// <summary>What makes an order impossible to take over.</summary>
internal static class ImportProblems
{
    public static IEnumerable<FieldProblem> Find(Order order)
    {
        if (string.IsNullOrEmpty(order.Currency))
            yield return new("currency", ProblemKind.Blank);
        if (order.Lines.Any(line => line.Quantity < 0 || line.OptionsCount < 0))
            yield return new("lines", ProblemKind.Invalid);
        if (order.Lines.Any(line => IsTooGreat(line.UnitAmount, line.OptionsAmount)) || IsTooGreat(order.Totals.Subtotal.Amount))
            yield return new("lines", ProblemKind.TooGreat);
        if (order.Charges is var c && IsTooGreat(c.Shipping, c.Discount, c.Adjustment, c.GiftCard, c.Fees))
            yield return new("charges", ProblemKind.TooGreat);
        if (IsTooGreat(order.PaymentMethod?.Amount ?? 0))
            yield return new("paymentMethod", ProblemKind.TooGreat);
        if (order.Shipments.Any(shipment => IsTooGreat(shipment.Method?.Amount ?? 0)))
            yield return new("shipments", ProblemKind.TooGreat);
        if (order.Tax.Rate is < 0 or > OrderTotalsCalculator.MaxRate)
            yield return new("tax.rate", ProblemKind.Invalid);
        if (order.AuthorizedAmount < 0 || IsTooGreat(order.AuthorizedAmount))
            yield return new("authorizedAmount", ProblemKind.Invalid);
        if (order.CapturedAmount < 0 || IsTooGreat(order.CapturedAmount))
            yield return new("capturedAmount", ProblemKind.Invalid);
        if (order.RefundedAmount < 0 || order.RefundedAmount > order.CapturedAmount)
            yield return new("refundedAmount", ProblemKind.Invalid);
    }

    private static bool IsTooGreat(params ReadOnlySpan<long> amounts)
    {
        foreach (var amount in amounts)
        {
            if (amount is >= OrderTotalsCalculator.MaxAmount or <= -OrderTotalsCalculator.MaxAmount)
                return true;
        }

        return false;
    }
}
