using System.Buffers;
using System.Text.Json;
using OrderGrains.Api.Deliveries.Formats;
using OrderGrains.Api.Doors.ElasticPath.Flows;
using OrderGrains.Orders;

namespace OrderGrains.Api.Doors.ElasticPath.Integrations;

/// <summary>
/// What an integration is sent: <c>{"id","triggered_by","attempt","integration","resources","payload","configuration"}</c>.
/// </summary>
internal static class IntegrationMessage
{
    /// <summary>The message; what makes it too large is left out: first what is in it twice, then the items.</summary>
    /// <param name="notification">What is told.</param>
    /// <param name="told">The event's name.</param>
    /// <param name="url">Where it goes.</param>
    /// <param name="limit">The most bytes.</param>
    public static ReadOnlyMemory<byte> Write(Notification notification, string told, string url, int limit)
    {
        var whole = Resources(notification.Order, [ElasticPathIncluded.Items]);
        foreach (var (payload, isTwice) in new[] { (whole, true), (whole, false) })
        {
            if (Write(notification, told, url, payload, isTwice) is var message && message.Length <= limit)
                return message;
        }

        return Write(notification, told, url, Resources(notification.Order, []), isTwice: false);
    }

    private static ReadOnlyMemory<byte> Write(Notification notification, string told, string url, byte[] payload, bool isTwice)
    {
        var (body, webhook) = (new ArrayBufferWriter<byte>(), notification.Webhook);
        using var writer = new Utf8JsonWriter(body, JsonAnswer.Options);
        writer.WriteStartObject();
        writer.WriteString("id", notification.Id);
        writer.WriteString("triggered_by", told);
        writer.WriteNumber("attempt", notification.Attempt);
        writer.WriteStartObject("integration");
        writer.WriteString("id", webhook.Id);
        writer.WriteString("integration_type", "webhook");
        writer.WriteString("name", webhook.Terms.Name ?? "");
        writer.WriteString("description", webhook.Terms.Description ?? "");
        writer.WriteEndObject();
        if (isTwice)
            writer.WriteString("resources", payload);
        writer.WritePropertyName("payload");
        writer.WriteRawValue(payload, skipInputValidation: true);
        writer.WriteStartObject("configuration");
        writer.WriteString("secret_key", notification.Secrets is [var key, ..] ? key : "");
        writer.WriteString("url", url);
        writer.WriteEndObject();
        writer.WriteEndObject();
        writer.Flush();
        return body.WrittenMemory;
    }

    private static byte[] Resources(Order order, IReadOnlyList<string> include)
    {
        var body = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(body, JsonAnswer.Options);
        writer.WriteStartObject();
        // What was declared then nobody knows any more; the order is told with what it holds.
        ElasticPathResponses.WriteDocument(writer, order, DeclaredFields.Open, include);
        writer.WriteEndObject();
        writer.Flush();
        return body.WrittenSpan.ToArray();
    }
}
