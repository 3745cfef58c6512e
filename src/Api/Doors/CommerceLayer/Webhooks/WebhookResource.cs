using System.Text.Json.Nodes;
using OrderGrains.Api.Doors.CommerceLayer.Resources;

namespace OrderGrains.Api.Doors.CommerceLayer.Webhooks;

/// <summary>Webhooks as a type of resource.</summary>
internal static class WebhookResource
{
    public static readonly ResourceType<ShownWebhook> Webhooks = new(
        "webhooks",
        [
            new("name", shown => shown.Webhook.Terms.Name),
            new("topic", shown => shown.Webhook.Terms.Events is [var topic, ..] ? topic : null),
            new("callback_url", shown => shown.Webhook.Terms.Url),
            new("include_resources", Includes),
            new("disabled_at", shown => shown.Webhook.DisabledAt),
            new("circuit_state", shown => shown.Webhook.StoppedBecause is null ? "closed" : "open"),
            new("shared_secret", shown => shown.Secret),
            new("created_at", shown => shown.Webhook.CreatedAt),
        ]);

    public static Resource Of(ShownWebhook shown) => Webhooks.Of(shown.Webhook.Id, shown);

    private static JsonArray Includes(ShownWebhook shown) =>
        [.. (shown.Webhook.Terms.Includes ?? []).Select(name => (JsonNode)JsonValue.Create(name))];
}
