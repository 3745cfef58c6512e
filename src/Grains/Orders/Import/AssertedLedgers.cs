using OrderGrains.Values;
using static OrderGrains.Orders.PaymentStatus;

namespace OrderGrains.Orders;

/// <summary>The smallest ledgers that make an imported order stand where it is said to.</summary>
internal static class AssertedLedgers
{
    /// <param name="order">With what is derived of it.</param>
    /// <param name="asserted">Where it is said to stand.</param>
    public static Order Fill(Order order, AssertedState asserted)
    {
        var paid = order.Payments.Count == 0 ? WithMoney(order, asserted) : order;
        return asserted.Fulfillment is { } fulfillment && !paid.HasDeparted && !paid.FulfillmentStarted
            ? WithParcels(paid, fulfillment)
            : paid;
    }

    /// <summary>Whether a cancelled order has been placed before, as what was paid or shipped of it says.</summary>
    public static bool WasPlaced(Order order, AssertedState asserted) =>
        order.HasDeparted || order.FulfillmentStarted || asserted.Fulfillment > FulfillmentStatus.Unfulfilled || asserted.CapturedAmount > 0
        || asserted.Payment is PartiallyPaid or Paid or PartiallyRefunded or Refunded or ChargedBack or Free;

    /// <summary>Whether the order stands where it is said to. What is paid, or unpaid, with nothing to pay is free.</summary>
    public static bool Agree(Order order, AssertedState asserted)
    {
        var payment = asserted.Payment is null || asserted.Payment == order.Payment
            || (asserted.Payment, order.Payment) is (Paid or Unpaid, Free);
        return payment && (asserted.Fulfillment ?? order.Fulfillment) == order.Fulfillment
            && IsSame(asserted.AuthorizedAmount, order.Balance.Authorized)
            && IsSame(asserted.CapturedAmount, order.Balance.Captured)
            && IsSame(asserted.RefundedAmount, order.Balance.Refunded);
    }

    private static bool IsSame(long? asserted, long sum) => asserted is null || asserted == sum;

    private static Order WithMoney(Order order, AssertedState asserted)
    {
        var (due, at) = (order.Balance.Due, order.PaymentUpdatedAt ?? order.PlacedAt ?? order.CreatedAt);
        var authorized = asserted.AuthorizedAmount ?? asserted.Payment switch
        {
            Authorized => due,
            PartiallyAuthorized => due / 2,
            _ => 0,
        };
        var captured = asserted.CapturedAmount ?? asserted.Payment switch
        {
            Paid or PartiallyRefunded or Refunded or ChargedBack => due,
            PartiallyPaid => due / 2,
            _ => 0,
        };
        var refunded = asserted.RefundedAmount ?? asserted.Payment switch
        {
            Refunded => captured,
            PartiallyRefunded => captured / 2,
            _ => 0,
        };
        order = With(order, MovementKind.Authorize, authorized, null, at);
        order = With(order, MovementKind.Capture, captured, null, at);
        var capture = order.RefundableCaptures.FirstOrDefault().Capture?.Id;
        order = With(order, MovementKind.Refund, refunded, capture, at);
        var moved = asserted.Payment switch
        {
            UnderReview => VoidRules.Review(order, at),
            Declined => VoidRules.Decline(order, at),
            Expired => VoidRules.Expire(order, at),
            PaymentStatus.Voided => Voided(With(order, MovementKind.Authorize, due, null, at), due, at),
            ChargedBack => MoneyRules.ChargeBack(order, new MoveMoney(Verb.ChargeBack), at).Order ?? order,
            _ => order,
        };
        return moved.HasMovements ? moved with { PaymentUpdatedAt = order.PaymentUpdatedAt ?? order.PlacedAt } : moved;
    }

    private static Order Voided(Order authorized, long due, DateTimeOffset at) =>
        With(authorized, MovementKind.Void, due, authorized.OpenAuthorizations.LastOrDefault().Authorization?.Id, at);

    private static Order With(Order order, MovementKind kind, long amount, string? parent, DateTimeOffset at) => amount > 0
        ? order.WithMovement(new() { Id = "", Kind = kind, Amount = amount, Parent = parent }, at)
        : order;

    private static Order WithParcels(Order order, FulfillmentStatus fulfillment)
    {
        var at = order.PlacedAt ?? order.CreatedAt;
        if (fulfillment == FulfillmentStatus.InProgress)
            return order with { FulfillmentStarted = true };
        var reached = Enum.GetValues<ShipmentState>()
            .FirstOrDefault(state => state > ShipmentState.Planned && FulfillmentStatuses.Of(state) == fulfillment);
        if (reached == default)
            return order;
        var shipped = ShipRules.ShipAll(order, tracking: null, at);
        return shipped with { Shipments = shipped.Shipments.Select(shipment => shipment with { State = reached }).ToValueList() };
    }
}
