using OrderGrains.Api.Deliveries.Formats;
using OrderGrains.Api.Orders;
using OrderGrains.Deliveries;
using OrderGrains.Orders;

namespace OrderGrains.Api.Deliveries.Relaying;

/// <summary>
/// Reads what a webhook is to be told of, as the order's history shows it now: an order that was anonymized meanwhile is read without
/// anybody.
/// </summary>
internal sealed class EventReader(OrderCalls orders, GrainReads reads)
{
    /// <summary>The event with its order; or, where there is nothing to tell or it cannot be told now, the end of the attempt.</summary>
    public async Task<(EventInTime? Read, DeliveryEnd? End)> Read(
        Webhook webhook, DeliveryPlace place, INotificationFormat format, CancellationToken cancellationToken)
    {
        var (key, markets) = (new OrderKey(webhook.Merchant, place.OrderId), webhook.Terms.Markets);
        var page = await reads.Ask(
            orders.Grain(key), grain => grain.History(place.Version - 1, 1, markets, cancellationToken), cancellationToken);
        if (page is null)
            return (null, new(DeliveryEndKind.Missing));
        if (page.DroppedUpTo >= place.Version)
            return (null, Dropped(page.DroppedUpTo.Value));

        HistoryEntry[] events = [.. page.Items.Where(entry => entry.Version == place.Version)];
        if (events.Length == 0)
            return (null, new(DeliveryEndKind.Missing));
        if (!NotificationFormats.MayWant(format, webhook.Terms, events[Math.Min(place.Index, events.Length - 1)]))
            return (null, DeliveryEnd.Of(DeliveryEndKind.Skipped, events, place, events.Length));

        var reply = await AsOf(place.Version);
        if (reply is not { Outcome: OrderOutcome.Accepted, Order: { } order })
            return (null, Unread(reply.Outcome, place.Version));
        if (!format.Compares || place.Version == 1)
            return (new(events, order, null), null);

        var before = await AsOf(place.Version - 1);
        return before.Outcome is OrderOutcome.Accepted or OrderOutcome.Gone
            ? (new(events, order, before.Order), null)
            : (null, Unread(before.Outcome, place.Version));

        Task<OrderReply> AsOf(long version) => orders.ReadAsOf(key, new OrderMoment(version, null), markets, cancellationToken);
    }

    // The event was read: an order that has not reached it yet will, and one that is gone meanwhile has no history at the next attempt.
    private static DeliveryEnd Unread(OrderOutcome outcome, long version) =>
        outcome == OrderOutcome.Gone ? Dropped(version) : new(DeliveryEndKind.Unready);

    private static DeliveryEnd Dropped(long upTo) =>
        new(DeliveryEndKind.Dropped) { DroppedUpTo = upTo, Answer = "the event was exported and dropped" };
}
