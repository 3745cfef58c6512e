namespace OrderGrains.Orders;

/// <summary>The verbs that need nothing but themselves.</summary>
internal static class StatusRules
{
    public static ActionResult Change(Order order, Verb verb, DateTimeOffset now) => verb switch
    {
        Verb.Submit => order with { Status = OrderStatus.Pending },
        Verb.Place => PlaceRules.Place(order, now),
        Verb.Approve => order with { Status = OrderStatus.Approved },
        Verb.StartEditing => order with { Status = OrderStatus.Editing, PlaceTotal = order.Totals.TotalWithTaxes },
        Verb.StopEditing => StopEditing(order),
        Verb.Review => order with { Payment = PaymentStatus.UnderReview },
        Verb.VoidAuthorization => MoneyRules.Void(order, now),
        Verb.Decline => MoneyRules.Lapse(order, PaymentStatus.Declined),
        Verb.Expire => MoneyRules.Lapse(order, PaymentStatus.Expired),
        Verb.ChargeBack => order with { Payment = PaymentStatus.ChargedBack },
        Verb.StartFulfillment => From(order, FulfillmentStatus.Unfulfilled, FulfillmentStatus.InProgress),
        Verb.StopFulfillment => From(order, FulfillmentStatus.InProgress, FulfillmentStatus.Unfulfilled),
        Verb.Ship => DeliveryRules.Ship(order, now),
        Verb.CancelRefunded => CancelRules.Cancel(order, reason: null, now),
        Verb.Hold => order with { OnHold = true },
        Verb.Release => order with { OnHold = false },
        Verb.Archive => order with { ArchivedAt = now },
        Verb.Unarchive => order with { ArchivedAt = null },
        _ => Rejection.Of(RejectionCode.IllegalTransition, verb),
    };

    /// <summary>What was placed and authorized limits what editing may end with (Commerce Layer page, A8).</summary>
    private static ActionResult StopEditing(Order order) => order.Totals.TotalWithTaxes > order.PlaceTotal
        ? Rejection.Invalid(Verb.StopEditing, new FieldProblem("totals.total", ProblemKind.TooGreat))
        : order with { Status = OrderStatus.Placed };

    private static Order From(Order order, FulfillmentStatus from, FulfillmentStatus to) =>
        order.Fulfillment == from ? order with { Fulfillment = to } : order;
}
