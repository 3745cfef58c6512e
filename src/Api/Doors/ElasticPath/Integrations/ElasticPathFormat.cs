using OrderGrains.Api.Deliveries.Formats;
using OrderGrains.Deliveries;
using OrderGrains.Silo;
using StandardFormat = OrderGrains.Api.Deliveries.Formats.StandardFormat;

namespace OrderGrains.Api.Doors.ElasticPath.Integrations;

/// <summary>
/// Elastic Path's webhooks: the order with its items, and the integration's key in a header. Of what one command did an integration is told
/// once, by the event that says most of those it observes. How they are repeated the vendor does not say; it is done as with the
/// project's own.
/// </summary>
internal sealed class ElasticPathFormat(DeliverySettings settings) : INotificationFormat
{
    public const string FormatName = "elasticpath";

    private const string SecretHeader = "X-MOLTIN-SECRET-KEY";

    public string Name => FormatName;

    public bool NeedsUrl => true;

    public bool Compares => true;

    public RetryTable Retries => StandardFormat.Schedule;

    public IReadOnlyCollection<string> EventNames => ElasticPathEvent.Names;

    public NotificationMessage? Render(Notification notification)
    {
        var terms = notification.Webhook.Terms;
        if (terms.Url is not { } url || !ReferenceEquals(notification.Version[0], notification.Event))
            return null;
        // Where the version before is not kept any more, what changed is not known: the order was updated.
        var before = notification.Order.Version == 1 ? null : notification.Before ?? notification.Order;
        return ElasticPathEvent.Of(before, notification.Order, terms.Wants) is { } told
            ? new(url, "application/json", IntegrationMessage.Write(notification, told, url, settings.MaxBytes))
            : null;
    }

    /// <summary>The header has room for one key: while a secret is replaced, it is the newer one.</summary>
    public IEnumerable<KeyValuePair<string, string>> Sign(Notification notification, NotificationMessage message) =>
        [new(SecretHeader, notification.Secrets[0])];

    public NotificationVerdict Judge(int status, ReadOnlySpan<byte> body) => StandardFormat.Verdict(status);
}
