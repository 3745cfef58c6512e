using OrderGrains.Orders;

namespace OrderGrains.Api.Doors.Fuuffy;

/// <summary>How Fuuffy shows the canonical axes (section 3.3).</summary>
internal static class FuuffyStatuses
{
    public static readonly Projection Status = new(
        "status",
        new("status Cancelled", order => order.IsCancelled, "cancelled"),
        At(FulfillmentStatus.Delivered, "delivered"),
        At(FulfillmentStatus.OutForDelivery, "out_for_delivery"),
        At(FulfillmentStatus.InTransit, "in_transit"),
        At(FulfillmentStatus.PickedUp, "picked_up"),
        ProjectionRow.Otherwise("pending"));

    private static ProjectionRow At(FulfillmentStatus stage, string shows) =>
        new($"fulfillment {stage}", order => order.Fulfillment == stage, shows);
}
