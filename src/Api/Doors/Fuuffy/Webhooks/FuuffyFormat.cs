using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using OrderGrains.Api.Deliveries.Formats;
using OrderGrains.Deliveries;
using OrderGrains.Orders;
using StandardFormat = OrderGrains.Api.Deliveries.Formats.StandardFormat;

namespace OrderGrains.Api.Doors.Fuuffy.Webhooks;

/// <summary>
/// Fuuffy's webhooks (section 3.3): eight events, each signed by one HMAC over the body. How they are repeated the vendor does not say; it
/// is done as with the project's own.
/// </summary>
internal sealed class FuuffyFormat : INotificationFormat
{
    private const string Signature = "X-Fuuffy-Signature";

    public string Name => "fuuffy";

    public bool NeedsUrl => true;

    public RetryTable Retries => StandardFormat.Schedule;

    public IReadOnlyCollection<string> EventNames => FuuffyEvent.Names;

    public bool MayConcern(HistoryEntry entry) => FuuffyEvent.TellsOf(entry.Event);

    public NotificationMessage? Render(Notification notification)
    {
        var (terms, news) = (notification.Webhook.Terms, ParcelNews.Of(notification.Event, notification.Order));
        return terms.Url is { } url && FuuffyEvent.Of(notification.Event.Event, news.Stage) is { } told && terms.Wants(told.Name)
            ? new(url, "application/json", Write(told, notification, news.Parcel?.Report))
            : null;
    }

    /// <summary>The header has room for one signature: while a secret is replaced, it is the newer secret's.</summary>
    public IEnumerable<KeyValuePair<string, string>> Sign(Notification notification, NotificationMessage message)
    {
        var key = Encoding.UTF8.GetBytes(notification.Secrets[0]);
        return [new(Signature, Convert.ToHexStringLower(HMACSHA256.HashData(key, message.Body.Span)))];
    }

    public NotificationVerdict Judge(int status, ReadOnlySpan<byte> body) => StandardFormat.Verdict(status);

    private static ReadOnlyMemory<byte> Write(FuuffyEvent told, Notification notification, ParcelReport? report)
    {
        var body = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(body, JsonAnswer.Options);
        writer.WriteStartObject();
        writer.WriteString("event", told.Name);
        writer.WriteString("timestamp", FuuffyResponses.Time(notification.Event.At));
        writer.WriteStartObject("data");
        writer.WriteString("order_id", notification.Order.Id);
        writer.WriteString("tracking_number", notification.Order.Tracking?.Code);
        writer.WriteString("status", FuuffyStatuses.Status.Of(notification.Order));
        Write(writer, report?.Location);
        writer.WriteString("description", report?.Description ?? told.Description);
        writer.WriteString("estimated_delivery", report?.EstimatedDelivery is { } expected ? FuuffyResponses.Time(expected) : null);
        writer.WriteEndObject();
        writer.WriteEndObject();
        writer.Flush();
        return body.WrittenMemory;
    }

    private static void Write(Utf8JsonWriter writer, ParcelLocation? location)
    {
        if (location is null)
        {
            writer.WriteNull("location");
            return;
        }

        writer.WriteStartObject("location");
        writer.WriteString("city", location.City);
        writer.WriteString("state", location.State);
        writer.WriteString("country", location.Country);
        writer.WriteEndObject();
    }
}
