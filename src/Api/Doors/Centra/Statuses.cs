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
        new("fulfillment in progress or further, or a parcel packed", IsProcessed, "3"),
        ProjectionRow.Otherwise("2"));

    private static readonly string[] PaymentTypes = ["cc", "inv", "3rd", "free", "prepaid"];

    /// <summary>
    /// The money is still outstanding on an order that has been checked out: its payment is under review, or it is unpaid though a way to
    /// pay was chosen. One without any is paid elsewhere.
    /// </summary>
    public static bool IsWaitingForPayment(Order order) =>
        order.Status is not (OrderStatus.Draft or OrderStatus.Cancelled)
        && (order.Payment == PaymentStatus.UnderReview || order is { Payment: PaymentStatus.Unpaid, PaymentMethod: not null });

    /// <summary>One of the vendor's five types; a method of another type is a third party's.</summary>
    public static string PaymentType(Order order)
    {
        if (order.Totals.TotalWithTaxes == 0)
            return "free";
        if (order.PaymentMethod is not { } method)
            return "";
        return PaymentTypes.Contains(method.SourceType) ? method.SourceType! : "3rd";
    }

    private static bool IsPending(Order order) =>
        order.Status is OrderStatus.Pending or OrderStatus.Placing or OrderStatus.Placed or OrderStatus.Editing;

    /// <summary>A parcel without items is one that a checkout has chosen a method for.</summary>
    private static bool IsProcessed(Order order) =>
        order.Fulfillment >= FulfillmentStatus.InProgress || order.Shipments.Any(parcel => parcel.Items.Count > 0);

    private static bool IsCaptured(Order order) => order.Payment is PaymentStatus.Paid or PaymentStatus.Free
        or PaymentStatus.PartiallyRefunded or PaymentStatus.Refunded or PaymentStatus.ChargedBack;
}
