using System.Text.Json;
using OrderGrains.Orders;
using OrderGrains.Values;

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

    /// <summary>How far a parcel has come; before it leaves it follows its order (page, A9).</summary>
    public static string ShipmentStatus(Order order, Shipment shipment) => (order, shipment) switch
    {
        (_, { State: ShipmentState.Delivered }) => "delivered",
        (_, { State: > ShipmentState.Planned }) => "shipped",
        ({ Status: OrderStatus.Cancelled }, _) => "cancelled",
        (_, { OnHold: true }) => "on_hold",
        (_, { GoodToGo: true }) => "ready_to_ship",
        (_, { Packing: true }) => "packing",
        ({ FulfillmentStarted: true }, _) => "picking",
        ({ Status: OrderStatus.Placed or OrderStatus.Editing or OrderStatus.Approved }, _) => "upcoming",
        _ => "draft",
    };

    public static string ReturnStatus(OrderReturn one) => one switch
    {
        { CancelledAt: not null } => "cancelled",
        { CompletedAt: not null } => "received",
        _ => "requested",
    };

    /// <summary>The values of an axis that are shown under one of these names.</summary>
    public static ValueList<T> ShownAs<T>(Projection projection, IReadOnlyCollection<string> names, Func<T, Order> at)
        where T : struct, Enum => Enum.GetValues<T>().Where(value => names.Contains(projection.Of(at(value)))).ToValueList();

    private static string Name<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());
}
