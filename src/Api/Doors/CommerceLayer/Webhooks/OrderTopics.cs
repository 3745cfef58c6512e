using OrderGrains.Api.Deliveries.Formats;

namespace OrderGrains.Api.Doors.CommerceLayer.Webhooks;

/// <summary>The vendor's topics of orders, but for shipments that are built anew, which they are not here (real-time webhooks).</summary>
internal static class OrderTopics
{
    private static readonly OrderTopic[] Rows =
    [
        new("orders.create", (before, order) => before is null && order.Version == 1),
        OrderTopic.Became("orders.draft", Statuses.Status, "draft"),
        OrderTopic.Became("orders.pending", Statuses.Status, "pending"),
        OrderTopic.Became("orders.place", Statuses.Status, "placed"),
        OrderTopic.Became("orders.approve", Statuses.Status, "approved"),
        new("orders.destroy", (before, order) => order.IsDeleted() && before?.IsDeleted() != true),
        OrderTopic.Became("orders.cancel", Statuses.Status, "cancelled"),
        OrderTopic.Became("orders.authorize", Statuses.Payment, "authorized"),
        OrderTopic.Became("orders.void", Statuses.Payment, "voided"),
        OrderTopic.Became("orders.pay", Statuses.Payment, "paid"),
        OrderTopic.Became("orders.refund", Statuses.Payment, "refunded"),
        OrderTopic.Became("orders.start_fulfilling", Statuses.Fulfillment, "in_progress"),
        OrderTopic.Became("orders.fulfill", Statuses.Fulfillment, "fulfilled"),
    ];

    public static IReadOnlyCollection<string> Names { get; } = [.. Rows.Select(row => row.Name)];

    /// <summary>
    /// What a message tells of; null where it would tell of nothing that the webhook wants. Of what one command did its first event tells.
    /// </summary>
    public static string? Of(Notification notification) => ReferenceEquals(notification.Version[0], notification.Event)
        ? Array.Find(Rows, row => notification.Webhook.Terms.Events?.Contains(row.Name) != false
            && row.Happened(notification.Before, notification.Order))?.Name
        : null;
}
