using OrderGrains.Api.Deliveries.Formats;
using OrderGrains.Api.Doors.CommerceLayer.Resources;
using OrderGrains.Deliveries;
using OrderGrains.Orders;

namespace OrderGrains.Api.Doors.CommerceLayer.Webhooks;

/// <summary>
/// The vendor's topics of orders and of their parts (real-time webhooks), but for what does not happen here: shipments that are built anew,
/// and returns that are approved, sent or rejected.
/// </summary>
internal static class Topics
{
    private static readonly Topic[] Rows =
    [
        new("orders.create", (before, order) => before is null && order.Version == 1 ? Whole(order) : []),
        .. Statuses("orders", Whole, "status",
            ("draft", "draft"), ("pending", "pending"), ("place", "placed"), ("approve", "approved")),
        Topic.Came("orders.destroy", order => order.IsDeleted() ? Whole(order) : []),
        .. Statuses("orders", Whole, "status", ("cancel", "cancelled")),
        .. Statuses("orders", Whole, "payment_status",
            ("authorize", "authorized"), ("void", "voided"), ("pay", "paid"), ("refund", "refunded")),
        .. Statuses("orders", Whole, "fulfillment_status", ("start_fulfilling", "in_progress"), ("fulfill", "fulfilled")),
        .. Transactions.Kinds.Select(kind => Topic.Came($"{kind.Name}.create", order => Transactions.Settled(order, kind))),
        Topic.Came("shipments.create", Shipments),
        .. Statuses("shipments", Shipments, "status",
            ("upcoming", "upcoming"), ("cancel", "cancelled"), ("on_hold", "on_hold"), ("picking", "picking"), ("packing", "packing"),
            ("ready_to_ship", "ready_to_ship"), ("ship", "shipped")),
        Topic.Went("shipments.destroy", Shipments),
        Topic.Came("parcels.create", order => order.Shipments.SelectMany(shipment => Parcels.Of(order, shipment))),
        Topic.Went("parcels.destroy", order => order.Shipments.SelectMany(shipment => Parcels.Of(order, shipment))),
        Topic.Came("returns.create", Returns),
        .. Statuses("returns", Returns, "status", ("request", "requested"), ("receive", "received")),
        Topic.Came("returns.restock", order => order.Returns
            .Where(one => one is { Restock: true, CompletedAt: not null }).Select(one => OrderParts.Return(order, one))),
    ];

    public static IReadOnlyCollection<string> Names { get; } = [.. Rows.Select(row => row.Name)];

    /// <summary>What messages on a topic are about; null where there is no such topic.</summary>
    public static ResourceType? TypeOf(string topic) => Array.Find(Rows, row => row.Name == topic)?.Type;

    /// <summary>All that a webhook is told of a version, message by message.</summary>
    public static IReadOnlyList<(string Topic, Resource About)> Of(WebhookTerms terms, Order? before, Order order) =>
    [
        .. Rows.Where(row => terms.Events?.Contains(row.Name) != false)
            .SelectMany(row => row.Happened(before, order).Select(about => (row.Name, about))),
    ];

    /// <summary>What one message tells; null where there is none left.</summary>
    public static (string Topic, Resource About)? Of(Notification notification)
    {
        var all = Of(notification.Webhook.Terms, notification.Before, notification.Order);
        return notification.Index < all.Count ? all[notification.Index] : null;
    }

    private static IEnumerable<Topic> Statuses(
        string type, Func<Order, IEnumerable<Resource>> all, string attribute, params (string Event, string Status)[] rows) =>
        rows.Select(row => Topic.Became($"{type}.{row.Event}", all, attribute, row.Status));

    private static IEnumerable<Resource> Whole(Order order) => [OrderResource.Of(order)];

    private static IEnumerable<Resource> Shipments(Order order) =>
        order.Shipments.Select(shipment => OrderParts.Shipment(order, shipment));

    private static IEnumerable<Resource> Returns(Order order) => order.Returns.Select(one => OrderParts.Return(order, one));
}
