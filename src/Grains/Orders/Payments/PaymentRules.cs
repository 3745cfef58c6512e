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

    /// <summary>
    /// Every payment that is open runs on, one without a known end from now; where none is, the one that is still to be made.
    /// </summary>
    public static ActionResult Extend(Order order, ExtendExpiration extend, DateTimeOffset now)
    {
        var open = order.Payments.Where(payment => payment.ExpiredAt is null).ToArray();
        var extended = open.Length > 0 ? order : order with { Payments = order.Payments.Add(order.NewPayment()) };
        foreach (var payment in extended.Payments.Where(payment => payment.ExpiredAt is null).ToArray())
        {
            var end = payment.ExpiresAt ?? now;
            if (DateTimeOffset.MaxValue - end < extend.By)
                return Rejection.Invalid(extend.Verb, new FieldProblem("expiresAt", ProblemKind.TooGreat));
            extended = extended.WithPayment(payment with { ExpiresAt = end + extend.By });
        }

        return extended with { Reason = extend.Reason };
    }
}
