namespace OrderGrains.Orders;

/// <summary>What surrounds a payment without moving money.</summary>
internal static class PaymentRules
{
    public static Order Edit(Order order, EditInvoice edit)
    {
        var current = order.Invoice ?? new();
        var next = current with
        {
            Id = edit.Id.Or(current.Id),
            Url = edit.Url.Or(current.Url),
            PurchaseOrderNumber = edit.PurchaseOrderNumber.Or(current.PurchaseOrderNumber),
        };
        if (next == current)
            return order;
        return order with { Invoice = next == new Invoice() ? null : next };
    }

    /// <summary>An authorization without a known end runs from now.</summary>
    public static ActionResult Extend(Order order, ExtendExpiration extend, DateTimeOffset now)
    {
        var end = order.ExpiresAt ?? now;
        return DateTimeOffset.MaxValue - end < extend.By
            ? Rejection.Invalid(extend.Verb, new FieldProblem("expiresAt", ProblemKind.TooGreat))
            : order with { ExpiresAt = end + extend.By, Reason = extend.Reason };
    }
}
