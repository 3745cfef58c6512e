using OrderGrains.Orders;
using static OrderGrains.Api.Doors.CommerceLayer.Relationship;

namespace OrderGrains.Api.Doors.CommerceLayer.Resources;

/// <summary>
/// What else the orders of the vendor's client point to. It is read and included like the rest, and told only to who asks for it: an answer
/// with the links of all would be twice as long.
/// </summary>
internal static class OrderAsides
{
    /// <summary>Those of which there is nothing here, with their types.</summary>
    private static readonly (string Name, string Type)[] None =
    [
        ("available_free_skus", "skus"),
        ("available_free_bundles", "bundles"),
        ("stock_reservations", "stock_reservations"),
        ("stock_transfers", "stock_transfers"),
        ("payment_options", "payment_options"),
        ("order_subscriptions", "order_subscriptions"),
        ("order_factories", "order_factories"),
        ("order_copies", "order_copies"),
        ("recurring_order_copies", "recurring_order_copies"),
        ("attachments", "attachments"),
        ("notifications", "notifications"),
        ("links", "links"),
    ];

    private static readonly (string Name, string Type)[] Nobody =
    [
        ("default_shipping_method", "shipping_methods"),
        ("default_payment_method", "payment_methods"),
        ("discount_engine_item", "discount_engine_items"),
        ("order_subscription", "order_subscriptions"),
    ];

    public static IEnumerable<Relationship> All => new Relationship[]
    {
        ToMany<Order>("stock_line_items", "stock_line_items", (order, _) =>
            order.Shipments.SelectMany(shipment => StockLineItems.Of(order, shipment))),
        ToMany<Order>("resource_errors", "resource_errors", (order, _) => ResourceErrors.Of(order)),
        ToMany<Order>("events", "events", (order, _) => OrderTimes.Of(order)),
        Versions("event_stores", OrderVersions.EventStores),
        Versions("versions", OrderVersions.Versions),
    }.Concat(None.Select(row => ToMany<Order>(row.Name, row.Type, (_, _) => [])))
        .Concat(Nobody.Select(row => ToOne<Order>(row.Name, [row.Type], (_, _) => null)))
        .Select(relationship => relationship with { OnlyWhenAsked = true });

    private static Relationship Versions(string name, ResourceType<OrderVersion> type) =>
        ToManyElsewhere<Order>(name, name, async (order, view) =>
            [.. (await view.Reads.VersionsOf(order)).Select(version => OrderVersions.Of(type, version))]);
}
