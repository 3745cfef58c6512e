using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Options;
using OrderGrains.Api.Deliveries.Formats;
using OrderGrains.Api.Doors.CommerceLayer.Queries;
using OrderGrains.Api.Doors.CommerceLayer.Reading;
using OrderGrains.Api.Doors.CommerceLayer.Resources;
using OrderGrains.Silo;
using StandardFormat = OrderGrains.Api.Deliveries.Formats.StandardFormat;

namespace OrderGrains.Api.Doors.CommerceLayer.Webhooks;

/// <summary>
/// Commerce Layer's webhooks (real-time webhooks, callbacks security): the order, or the part of it, as a read gives it, with what the
/// webhook includes, and one HMAC over the body. What failed is sent ten times in all, as there.
/// </summary>
internal sealed class CommerceLayerFormat(IOptions<DoorOptions> doors, DeliverySettings deliveries) : INotificationFormat
{
    public const string FormatName = "commercelayer";

    private const string Signature = "X-CommerceLayer-Signature";
    private const string Topic = "X-CommerceLayer-Topic";

    public string Name => FormatName;

    public bool NeedsUrl => true;

    public bool Compares => true;

    public RetryTable Retries => StandardFormat.Schedule;

    public IReadOnlyCollection<string> EventNames => Topics.Names;

    public int Messages(Notification notification) =>
        Topics.Of(notification.Webhook.Terms, notification.Before, notification.Order).Count;

    public NotificationMessage? Render(Notification notification)
    {
        if (notification.Webhook.Terms is not { Url: { } url, Includes: var includes } || Topics.Of(notification) is not (_, var about))
            return null;
        var whole = Write(notification, about, includes ?? []);
        return new(url, JsonApi.MediaType, whole.Length <= deliveries.MaxBytes ? whole : Write(notification, about, []));
    }

    /// <summary>The header has room for one signature: while a secret is replaced, it is the newer secret's.</summary>
    public IEnumerable<KeyValuePair<string, string>> Sign(Notification notification, NotificationMessage message)
    {
        var key = Encoding.UTF8.GetBytes(notification.Secrets[0]);
        return
        [
            new(Topic, Topics.Of(notification)!.Value.Topic),
            new(Signature, Convert.ToBase64String(HMACSHA256.HashData(key, message.Body.Span))),
        ];
    }

    public NotificationVerdict Judge(int status, ReadOnlySpan<byte> body) => StandardFormat.Verdict(status);

    private ReadOnlyMemory<byte> Write(Notification notification, Resource about, IReadOnlyList<string> includes)
    {
        var query = ViewQuery.Everything with { Include = IncludeTree.Read(includes, about.Type, []) };
        var baseUrl = $"https://{notification.Webhook.Merchant}.{doors.Value.CommerceLayerDomain}";
        var view = new DocumentView(notification.Merchant, baseUrl, query);
        var body = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(body, JsonAnswer.Options))
            Responses.Write(writer, Inclusion.Held(about, includes, view), view);
        return body.WrittenMemory;
    }
}
