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
        foreach (var problem in AmountProblems.Find(order))
            yield return problem;
        if (HasTwins(order.Lines, line => line.Id))
            yield return new("lines", ProblemKind.Invalid);
        if (HasTwins(order.Adjustments, adjustment => adjustment.Id))
            yield return new("adjustments", ProblemKind.Invalid);
        if (HasTwins(order.Shipments, shipment => shipment.Id))
            yield return new("shipments", ProblemKind.Invalid);
        if (HasTwins(order.Transactions, transaction => transaction.Id))
            yield return new("transactions", ProblemKind.Invalid);
        if (order.Transactions.Any(transaction => transaction.Amount is < 0 or >= Amounts.Max))
            yield return new("transactions", ProblemKind.Invalid);
        if (order.AuthorizedAmount is < 0 or >= Amounts.Max)
            yield return new("authorizedAmount", ProblemKind.Invalid);
        if (order.CapturedAmount is < 0 or >= Amounts.Max)
            yield return new("capturedAmount", ProblemKind.Invalid);
        if (order.PlaceTotal is < 0 or >= Amounts.Max)
            yield return new("placeTotal", ProblemKind.Invalid);
        if (order.RefundedAmount < 0 || order.RefundedAmount > order.CapturedAmount)
            yield return new("refundedAmount", ProblemKind.Invalid);
    }

    /// <summary>An id names one part of its order; parts without one are nobody's to ask for.</summary>
    private static bool HasTwins<T>(IEnumerable<T> parts, Func<T, string> id)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return parts.Select(id).Any(text => text.Length > 0 && !seen.Add(text));
    }
}
