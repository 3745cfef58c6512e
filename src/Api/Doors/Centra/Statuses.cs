using OrderGrains.Orders;

namespace OrderGrains.Api.Doors.Centra;

/// <summary>Centra's order status, by the numbers of its order flow page; hold and waiting for payment are flags beside it.</summary>
internal static class CentraStatuses
{
    public static readonly Projection Status = new(
        "orderStatus",
        new("archived", order => order.ArchivedAt is not null, "5"),
        new("cancelled", order => order.IsCancelled, "6"),
        new("draft", order => order.Status == OrderStatus.Draft, "0"),
        new("pending, placing, placed or editing", IsPending, "1"),
        new("captured, and picked up or further", order => order.IsShipped && IsCaptured(order), "4"),
        new("fulfillment in progress or further", order => order.Fulfillment >= FulfillmentStatus.InProgress, "3"),
        ProjectionRow.Otherwise("2"));

    /// <summary>The money is still outstanding on an order that has been checked out.</summary>
    public static bool IsWaitingForPayment(Order order) =>
        order.Status is not (OrderStatus.Draft or OrderStatus.Cancelled)
        && order.Payment is PaymentStatus.Unpaid or PaymentStatus.UnderReview;

    private static bool IsPending(Order order) =>
        order.Status is OrderStatus.Pending or OrderStatus.Placing or OrderStatus.Placed or OrderStatus.Editing;

    private static bool IsCaptured(Order order) => order.Payment is PaymentStatus.Paid or PaymentStatus.Free
        or PaymentStatus.PartiallyRefunded or PaymentStatus.Refunded or PaymentStatus.ChargedBack;
}
