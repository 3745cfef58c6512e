using OrderGrains.Api.Deliveries.Formats;
using OrderGrains.Api.Deliveries.Sending;
using OrderGrains.Api.Merchants;
using OrderGrains.Deliveries;
using OrderGrains.Telemetry;

namespace OrderGrains.Api.Deliveries.Relaying;

/// <summary>Delivers one event once.</summary>
internal sealed class DeliveryRunner(
    EventReader events,
    NotificationFormats formats,
    MerchantDirectory merchants,
    MessageKeys keys,
    IDeliveryClient client,
    TimeProvider time)
{
    /// <summary>Sends what a webhook is to be told of; how that ended.</summary>
    /// <param name="webhook">Who is told.</param>
    /// <param name="place">Of what.</param>
    /// <param name="failures">How often that was tried in vain.</param>
    /// <param name="lanes">Which receivers have a turn.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<DeliveryEnd> Deliver(
        Webhook webhook, DeliveryPlace place, int failures, ReceiverLanes lanes, CancellationToken cancellationToken)
    {
        if (formats.Find(webhook.Terms.Format) is not { } format)
            return new(DeliveryEndKind.Failed) { Answer = "the format is unknown here" };
        var (read, end) = await events.Read(webhook, place, format, cancellationToken);
        if (read is null)
            return end!;

        var notification = new Notification
        {
            Id = StandardSecret.MessageId(webhook.Merchant, webhook.Id, place.OrderId, place.Version, place.Index),
            Webhook = webhook,
            Merchant = await merchants.Find(webhook.Merchant),
            Secrets = await keys.Of(webhook, format.Signer(read.Order), cancellationToken),
            Index = place.Index,
            Version = read.Version,
            Order = read.Order,
            Before = read.Before,
            Attempt = failures + 1,
            Now = time.GetUtcNow(),
        };
        var messages = format.Messages(notification);
        if (place.Index >= messages || format.Render(notification) is not { } message)
            return Ended(DeliveryEndKind.Skipped);
        if (notification.Secrets.Count == 0)
            return Ended(DeliveryEndKind.Failed) with { Answer = "there is no secret to sign it with" };

        var receiver = NotificationMessage.ReceiverAt(message.Url);
        if (!lanes.TryEnter(receiver, notification.Now))
            return Ended(DeliveryEndKind.Crowded) with { Receiver = receiver };
        try
        {
            var (kind, answer) = await Send(format, notification, message, cancellationToken);
            return Ended(kind) with
            {
                Receiver = receiver,
                Answer = answer.Text,
                RetryAfter = kind == DeliveryEndKind.Failed ? answer.RetryAfter : null,
            };
        }
        finally
        {
            lanes.Leave(receiver);
        }

        DeliveryEnd Ended(DeliveryEndKind kind) => DeliveryEnd.Of(kind, read.Version, place, messages);
    }

    private async Task<(DeliveryEndKind Kind, DeliveryAnswer Answer)> Send(
        INotificationFormat format, Notification notification, NotificationMessage message, CancellationToken cancellationToken)
    {
        var begun = time.GetTimestamp();
        var answer = await client.Send(message, format.Sign(notification, message), cancellationToken);
        var kind = answer.Status is { } status ? End(format.Judge(status, answer.Body.Span)) : DeliveryEndKind.Failed;
        WebhookMetrics.Ended(kind == DeliveryEndKind.Delivered, time.GetElapsedTime(begun), time.GetUtcNow() - notification.Event.At);
        return (kind, answer);
    }

    private static DeliveryEndKind End(NotificationVerdict verdict) => verdict switch
    {
        NotificationVerdict.Taken => DeliveryEndKind.Delivered,
        NotificationVerdict.Unwanted => DeliveryEndKind.Unwanted,
        _ => DeliveryEndKind.Failed,
    };
}
