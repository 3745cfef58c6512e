using System.Text.Json;
using OrderGrains.Orders;

namespace OrderGrains.Api.Doors.CommerceLayer;

/// <summary>How Commerce Layer shows the three axes (design, section 3; page, A9), and a shipment's own status.</summary>
internal static class Statuses
{
    public static readonly Projection Status = new(
        "status",
        new ProjectionRow("always", _ => true, "the order status", order => Name(order.Status)));

    public static readonly Projection Payment = new(
        "payment_status",
        new("UnderReview, Declined or Expired", order => order.Payment is PaymentStatus.UnderReview
            or PaymentStatus.Declined or PaymentStatus.Expired, "unpaid"),
        new("ChargedBack", order => order.Payment == PaymentStatus.ChargedBack, "refunded"),
        new("otherwise", _ => true, "the payment status", order => Name(order.Payment)));

    public static readonly Projection Fulfillment = new(
        "fulfillment_status",
        new("PickedUp or further", order => order.IsShipped, "fulfilled"),
        new("otherwise", _ => true, "the fulfilment status", order => Name(order.Fulfillment)));

    /// <summary>A shipment follows its order (page, A9: draft, upcoming, cancelled, picking, shipped, delivered).</summary>
    public static string ShipmentStatus(Order order, Shipment shipment) => order switch
    {
        { Fulfillment: FulfillmentStatus.Delivered } => "delivered",
        _ when order.IsShipped || shipment.ShippedAt is not null => "shipped",
        { Status: OrderStatus.Cancelled } => "cancelled",
        { Fulfillment: FulfillmentStatus.InProgress } => "picking",
        { Status: OrderStatus.Placed or OrderStatus.Editing or OrderStatus.Approved } => "upcoming",
        _ => "draft",
    };

    private static string Name<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());
}
