namespace OrderGrains.Orders;

/// <summary>Placing, approving and ending the editing of an order (Commerce Layer page, A8 and A9).</summary>
internal static class PlaceRules
{
    /// <summary>
    /// Where a gateway has to authorize or take what is due, the order is placed once it has; what one is asked for already is waited for
    /// before anything else is.
    /// </summary>
    public static ActionResult Place(Order order, DateTimeOffset now)
    {
        var paid = order.AttemptedAtGateways > 0 ? order : Pay(order, now);
        return paid.AttemptedAtGateways > 0 ? paid with { Status = OrderStatus.Placing } : Complete(paid, now);
    }

    /// <summary>The order placed, paid or not. What is authorized beyond all need ends.</summary>
    public static ActionResult Complete(Order order, DateTimeOffset now) => MoneyRules.EndWhenPaid(order, now) with
    {
        Status = OrderStatus.Placed,
        PlaceTotal = order.Totals.TotalWithTaxes,
    };

    /// <summary>With a method that captures when the goods ship, approving an authorized order starts its fulfilment (A9).</summary>
    public static ActionResult Approve(Order order, DateTimeOffset now) => order with
    {
        Status = OrderStatus.Approved,
        FulfillmentStarted = order.FulfillmentStarted
            || (order.Payment == PaymentStatus.Authorized && !order.NeedsNoParcel
                && order.PaymentMethod?.Family == PaymentFamily.AuthorizesThenShips),
    };

    /// <summary>The total at placement limits what editing may end with (A8).</summary>
    public static ActionResult StopEditing(Order order, DateTimeOffset now) => order.Totals.TotalWithTaxes > order.PlaceTotal
        ? Rejection.Invalid(Verb.StopEditing, new FieldProblem("totals.total", ProblemKind.TooGreat))
        : MoneyRules.EndWhenPaid(order, now) with { Status = OrderStatus.Placed };

    /// <summary>
    /// The method's family says what placing does to the money that is neither authorized nor taken nor under way; without a method,
    /// nothing.
    /// </summary>
    private static Order Pay(Order order, DateTimeOffset now) =>
        (order.Balance.Missing, order.PaymentMethod?.Family) switch
        {
            (0, _) => order,
            (var missing, PaymentFamily.PaysAtOnce) => MoneyRules.Take(order, missing, now),
            (var missing, PaymentFamily.AuthorizesThenShips or PaymentFamily.AuthorizesThenCaptures) =>
                MoneyRules.Authorize(order, missing, now),
            _ => order,
        };
}
