using System.Security.Cryptography;
using OrderGrains.Api.Deliveries.Formats;
using OrderGrains.Api.Deliveries.Sending;
using OrderGrains.Api.Deliveries.Webhooks;
using OrderGrains.Api.Orders;
using OrderGrains.Deliveries;
using OrderGrains.Orders;
using OrderGrains.Telemetry;

namespace OrderGrains.Api.Deliveries.Relaying;

/// <summary>
/// Delivers one event once. What is sent is read at that moment, as the order's history shows it then: an order that was anonymized
/// meanwhile goes out without anybody.
/// </summary>
internal sealed class DeliveryRunner(
    OrderCalls orders, GrainReads reads, NotificationFormats formats, WebhookSecrets secrets, IDeliveryClient client, TimeProvider time)
{
    public async Task<DeliveryEnd> Deliver(Webhook webhook, DeliveryPlace place, CancellationToken cancellationToken)
    {
        var key = new OrderKey(webhook.Merchant, place.OrderId);
        var markets = webhook.Terms.Markets;
        var page = await reads.Ask(
            orders.Grain(key), grain => grain.History(place.Version - 1, 1, markets, cancellationToken), cancellationToken);
        if (page is null)
            return new(DeliveryEndKind.Missing);
        if (page.DroppedUpTo >= place.Version)
            return Dropped(page.DroppedUpTo.Value);

        HistoryEntry[] events = [.. page.Items.Where(entry => entry.Version == place.Version)];
        if (events.Length == 0)
            return new(DeliveryEndKind.Missing);
        if (place.Index >= events.Length || !webhook.Terms.Wants(events[place.Index].Event))
            return Of(DeliveryEndKind.Skipped, events, place);

        var reply = await orders.ReadAsOf(key, new OrderMoment(place.Version, null), markets, cancellationToken);
        return reply switch
        {
            { Outcome: OrderOutcome.Accepted, Order: { } order } => await Send(webhook, place, events, order, cancellationToken),
            { Outcome: OrderOutcome.NotFound } => new(DeliveryEndKind.Missing),
            { Outcome: OrderOutcome.Gone } => Dropped(place.Version),
            _ => new(DeliveryEndKind.Unready),
        };
    }

    private async Task<DeliveryEnd> Send(
        Webhook webhook, DeliveryPlace place, HistoryEntry[] events, Order order, CancellationToken cancellationToken)
    {
        if (formats.Find(webhook.Terms.Format) is not { } format)
            return Failed("the format is unknown here", events, place);
        if (Open(webhook) is not { } opened)
            return Failed("the secret cannot be opened", events, place);

        var notification = new Notification
        {
            Id = StandardSecret.MessageId(webhook.Merchant, webhook.Id, place.OrderId, place.Version, place.Index),
            Webhook = webhook,
            Secrets = opened,
            Event = events[place.Index],
            Order = order,
            Now = time.GetUtcNow(),
        };
        if (format.Render(notification) is not { } message)
            return Of(DeliveryEndKind.Skipped, events, place);

        var begun = time.GetTimestamp();
        var answer = await client.Send(message, format.Sign(notification, message), cancellationToken);
        var kind = answer.Status is { } status ? End(format.Judge(status, answer.Body.Span)) : DeliveryEndKind.Failed;
        WebhookMetrics.Ended(kind == DeliveryEndKind.Delivered, time.GetElapsedTime(begun), time.GetUtcNow() - notification.Event.At);
        return Of(kind, events, place) with
        {
            Answer = answer.Text,
            RetryAfter = kind == DeliveryEndKind.Failed ? answer.RetryAfter : null,
        };
    }

    /// <summary>Null where the keys it was sealed with are not here.</summary>
    private IReadOnlyList<string>? Open(Webhook webhook)
    {
        try
        {
            return secrets.Open(webhook);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private static DeliveryEndKind End(NotificationVerdict verdict) => verdict switch
    {
        NotificationVerdict.Taken => DeliveryEndKind.Delivered,
        NotificationVerdict.Unwanted => DeliveryEndKind.Unwanted,
        _ => DeliveryEndKind.Failed,
    };

    private static DeliveryEnd Dropped(long upTo) =>
        new(DeliveryEndKind.Dropped) { DroppedUpTo = upTo, Answer = "the event was exported and dropped" };

    private static DeliveryEnd Failed(string why, HistoryEntry[] events, DeliveryPlace place) =>
        Of(DeliveryEndKind.Failed, events, place) with { Answer = why };

    private static DeliveryEnd Of(DeliveryEndKind kind, HistoryEntry[] events, DeliveryPlace place) => new(kind)
    {
        Event = place.Index < events.Length ? events[place.Index].Event : null,
        IsLastOfVersion = place.Index >= events.Length - 1,
    };
}
