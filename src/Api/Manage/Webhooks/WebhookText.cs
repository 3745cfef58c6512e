using System.Text.Json;
using OrderGrains.Api.Doors;
using OrderGrains.Deliveries;

namespace OrderGrains.Api.Manage.Webhooks;

/// <summary>Webhooks as the own API shows them: a secret only in the answer that gives it.</summary>
internal static class WebhookText
{
    /// <param name="status">HTTP status code.</param>
    /// <param name="webhook">What is shown.</param>
    /// <param name="secret">What was drawn for it.</param>
    /// <param name="counts">How its deliveries go.</param>
    public static JsonAnswer Answer(int status, Webhook webhook, string? secret = null, DeliveryCounts? counts = null) =>
        new(status, JsonAnswer.Json, writer => Write(writer, webhook, secret, counts));

    public static JsonAnswer Answer(IEnumerable<Webhook> items) => new(StatusCodes.Status200OK, JsonAnswer.Json, writer =>
    {
        writer.WriteStartObject();
        writer.WriteStartArray("items");
        foreach (var item in items)
            Write(writer, item, null, null);
        writer.WriteEndArray();
        writer.WriteEndObject();
    });

    private static void Write(Utf8JsonWriter writer, Webhook webhook, string? secret, DeliveryCounts? counts)
    {
        writer.WriteStartObject();
        writer.WriteString("id", webhook.Id);
        writer.WriteString("url", webhook.Terms.Url);
        writer.WriteString("format", webhook.Terms.Format);
        writer.WritePropertyName("events");
        JsonSerializer.Serialize(writer, webhook.Terms.Events?.ToArray(), ManageJsonContext.Default.StringArray);
        writer.WritePropertyName("markets");
        JsonSerializer.Serialize(writer, webhook.Terms.Markets?.ToArray(), ManageJsonContext.Default.Int32Array);
        writer.WriteBoolean("disabled", webhook.Terms.Disabled);
        writer.WriteString("stoppedBecause", webhook.StoppedBecause);
        writer.WriteTime("createdAt", webhook.CreatedAt);
        writer.WriteStartArray("secrets");
        foreach (var kept in webhook.Secrets)
            Write(writer, kept);
        writer.WriteEndArray();
        if (secret is not null)
            writer.WriteString("secret", secret);
        if (counts is not null)
            Write(writer, counts);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, WebhookSecret secret)
    {
        writer.WriteStartObject();
        writer.WriteString("id", secret.Id);
        writer.WriteTime("addedAt", secret.AddedAt);
        writer.WriteTime("expiresAt", secret.ExpiresAt);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, DeliveryCounts counts)
    {
        writer.WriteStartObject("deliveries");
        writer.WriteNumber("waiting", counts.Waiting);
        writer.WriteNumber("parked", counts.Parked);
        writer.WriteNumber("delivered", counts.Delivered);
        writer.WriteNumber("failed", counts.Failed);
        writer.WriteTime("lastDeliveredAt", counts.LastDeliveredAt);
        writer.WriteEndObject();
    }
}
