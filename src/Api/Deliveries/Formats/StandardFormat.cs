using OrderGrains.Deliveries;
using OrderGrains.Silo;

namespace OrderGrains.Api.Deliveries.Formats;

/// <summary>The project's own events with the full order, as Standard Webhooks (https://www.standardwebhooks.com).</summary>
internal sealed class StandardFormat(DeliverySettings settings) : INotificationFormat
{
    /// <summary>Three days and three hours in all.</summary>
    public static readonly RetryTable Schedule = new(
        TimeSpan.FromSeconds(5),
        TimeSpan.FromMinutes(5),
        TimeSpan.FromMinutes(30),
        TimeSpan.FromHours(2),
        TimeSpan.FromHours(5),
        TimeSpan.FromHours(10),
        TimeSpan.FromHours(14),
        TimeSpan.FromHours(20),
        TimeSpan.FromHours(24));

    public string Name => WebhookRules.StandardFormat;

    public bool NeedsUrl => true;

    public RetryTable Retries => Schedule;

    public NotificationMessage? Render(Notification notification) => notification.Webhook.Terms.Url is { } url
        ? new(url, "application/json", StandardBody.Write(notification.Order, notification.Event, settings.MaxBytes))
        : null;

    public IEnumerable<KeyValuePair<string, string>> Sign(Notification notification, NotificationMessage message)
    {
        var timestamp = notification.Now.ToUnixTimeSeconds();
        var signatures = notification.Secrets.Select(
            secret => StandardSecret.Signature(secret, notification.Id, timestamp, message.Body.Span));
        return
        [
            new("webhook-id", notification.Id),
            new("webhook-timestamp", $"{timestamp}"),
            new("webhook-signature", string.Join(' ', signatures)),
        ];
    }

    public NotificationVerdict Judge(int status, ReadOnlySpan<byte> body) => Verdict(status);

    /// <summary>What an answer means by its HTTP status alone.</summary>
    public static NotificationVerdict Verdict(int status) => status switch
    {
        >= 200 and < 300 => NotificationVerdict.Taken,
        StatusCodes.Status410Gone => NotificationVerdict.Unwanted,
        _ => NotificationVerdict.Refused,
    };
}
