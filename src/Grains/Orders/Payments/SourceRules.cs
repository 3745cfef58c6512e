namespace OrderGrains.Orders;

/// <summary>The means of payment of an order whose customer chose another after paying (Commerce Layer page, A8).</summary>
internal static class SourceRules
{
    public static ActionResult Fix(Order order, FixPaymentSource fix)
    {
        if (fix.Source is not { } source)
            return Refused(ProblemKind.Blank);
        var next = order with { PaymentSource = source, PaymentMethod = fix.Method ?? order.PaymentMethod };
        var isThatOfThePayment = order.LastAuthorized is { } payment
            && payment.Source == source.Id && payment.Method == next.PaymentMethod?.Id;
        return isThatOfThePayment && CheckoutRules.Suits(next) && IsNotDearer(order, next)
                ? next
                : Refused(ProblemKind.Invalid);
    }

    /// <summary>What a method costs is agreed on when the order is placed.</summary>
    private static bool IsNotDearer(Order order, Order next) =>
        order.StatusIs(OrderStatus.Pending) || next.WithTotals().Totals.TotalWithTaxes <= order.Totals.TotalWithTaxes;

    private static Rejection Refused(ProblemKind kind) =>
        Rejection.Invalid(Verb.FixPaymentSource, new FieldProblem("paymentSource", kind));
}
