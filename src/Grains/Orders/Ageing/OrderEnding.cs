namespace OrderGrains.Orders.Ageing;

/// <summary>Whether an order has run its course. Nothing is forbidden to one that has: it is only not expected to change.</summary>
public static class OrderEnding
{
    /// <summary>
    /// Nothing of the order is under way or falls due, and it was archived, or is cancelled without an open authorization, or is shipped
    /// whole and paid for, whatever was given back.
    /// </summary>
    /// <param name="order">With what is derived of it.</param>
    public static bool HasEnded(Order order) =>
        DueTimes.Next(order) is null
        && !order.Movements.Any(entry => entry.Movement.State == MovementState.Pending)
        && (order.ArchivedAt is not null
            || (order.Status == OrderStatus.Cancelled ? !HasAuthorization(order) : IsShipped(order) && IsPaid(order)));

    private static bool HasAuthorization(Order order) =>
        order.Payment is PaymentStatus.Authorized or PaymentStatus.PartiallyAuthorized or PaymentStatus.UnderReview;

    private static bool IsShipped(Order order) =>
        order.Status is OrderStatus.Placed or OrderStatus.Approved
        && order.Fulfillment is FulfillmentStatus.NotRequired or >= FulfillmentStatus.PickedUp;

    private static bool IsPaid(Order order) =>
        order.Payment is PaymentStatus.Paid or PaymentStatus.PartiallyRefunded or PaymentStatus.Refunded or PaymentStatus.ChargedBack
            or PaymentStatus.Free;
}
