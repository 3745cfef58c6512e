using System.Text.Json;
using OrderGrains.Api.Deliveries.Sending;
using OrderGrains.Api.Deliveries.Webhooks;
using OrderGrains.Api.Manage.Webhooks;
using OrderGrains.Deliveries;

namespace OrderGrains.Api.Doors.ElasticPath.Integrations;

/// <summary>The calls about integrations: the merchant's webhooks of this vendor's format.</summary>
internal static class IntegrationCalls
{
    public static IResult NotFound => ElasticPathErrors.Answer(ElasticPathError.NotFound("The resource could not be found"));

    public static async Task<IResult> List(DoorRequest request, WebhookAdministration webhooks)
    {
        var all = await All(request, webhooks);
        return ElasticPathResponses.Answer(writer =>
        {
            writer.WriteStartArray("data");
            foreach (var webhook in all)
                Write(writer, webhook, null);
            writer.WriteEndArray();
            writer.WriteStartObject("meta");
            writer.WriteStartObject("results");
            writer.WriteNumber("total", all.Count);
            writer.WriteEndObject();
            writer.WriteEndObject();
        });
    }

    public static async Task<IResult> Get(string integration, DoorRequest request, WebhookAdministration webhooks) =>
        await Find(integration, request, webhooks) is { } webhook ? One(webhook, null) : NotFound;

    public static async Task<IResult> Create(DoorRequest request, WebhookAdministration webhooks, DeliveryTargets targets)
    {
        List<SchemaError> errors = [];
        var form = IntegrationForm.Read(request.Body, null, targets, errors);
        if (errors.Count > 0)
            return ElasticPathErrors.Invalid(errors);

        var id = request.NewIdentity().ToString();
        var made = await webhooks.Create(
            request.Caller.Merchant, id, form.Terms with { Markets = request.Caller.Markets }, form.Secret);
        return made.Problem switch
        {
            null => One(made.Webhook!, made.Secret),
            // A repeat under its Idempotency-Key.
            WebhookProblem.Exists => await Get(id, request, webhooks),
            WebhookProblem.TooMany => ElasticPathErrors.Unprocessable($"A store has at most {WebhookRules.MaxWebhooks} integrations"),
            _ => NotFound,
        };
    }

    public static async Task<IResult> Update(
        string integration, DoorRequest request, WebhookAdministration webhooks, DeliveryTargets targets)
    {
        if (await Find(integration, request, webhooks) is not { } webhook)
            return NotFound;
        List<SchemaError> errors = [];
        var form = IntegrationForm.Read(request.Body, webhook.Terms, targets, errors);
        if (errors.Count > 0)
            return ElasticPathErrors.Invalid(errors);

        var changed = await webhooks.SetTerms(request.Caller.Merchant, integration, form.Terms);
        if (changed.Problem is null && form.Secret is { } secret)
            changed = await webhooks.SetSecret(request.Caller.Merchant, integration, secret);
        return changed.Webhook is { } now ? One(now, form.Secret) : NotFound;
    }

    public static async Task<IResult> Remove(string integration, DoorRequest request, WebhookAdministration webhooks) =>
        await Find(integration, request, webhooks) is not null && await webhooks.Remove(request.Caller.Merchant, integration)
            ? Results.NoContent()
            : NotFound;

    public static async Task<Webhook?> Find(string id, DoorRequest request, WebhookAdministration webhooks) =>
        await webhooks.Find(request.Caller.Merchant, id) is { } webhook && IsShown(request, webhook) ? webhook : null;

    public static async Task<IReadOnlyList<Webhook>> All(DoorRequest request, WebhookAdministration webhooks) =>
        [.. (await webhooks.List(request.Caller.Merchant)).Where(webhook => IsShown(request, webhook))];

    private static bool IsShown(DoorRequest request, Webhook webhook) =>
        webhook.Terms.Format == ElasticPathFormat.FormatName && WebhookEndpoints.IsSeen(request, webhook);

    private static IResult One(Webhook webhook, string? secret) => ElasticPathResponses.Answer(writer =>
    {
        writer.WritePropertyName("data");
        Write(writer, webhook, secret);
    });

    /// <summary>The key is shown to whoever has just set it, and never again.</summary>
    private static void Write(Utf8JsonWriter writer, Webhook webhook, string? secret)
    {
        writer.WriteStartObject();
        writer.WriteString("type", "integration");
        writer.WriteString("id", webhook.Id);
        writer.WriteString("name", webhook.Terms.Name ?? "");
        writer.WriteString("description", webhook.Terms.Description ?? "");
        writer.WriteBoolean("enabled", !webhook.Terms.Disabled);
        writer.WriteString("integration_type", "webhook");
        writer.WriteStartArray("observes");
        foreach (var name in webhook.Terms.Events ?? [.. ElasticPathEvent.Names])
            writer.WriteStringValue(name);
        writer.WriteEndArray();
        writer.WriteStartObject("configuration");
        writer.WriteString("url", webhook.Terms.Url);
        if (secret is not null)
            writer.WriteString("secret_key", secret);
        writer.WriteEndObject();
        writer.WriteStartObject("meta");
        writer.WriteStartObject("timestamps");
        writer.WriteString("created_at", ElasticPathResponses.Time(webhook.CreatedAt));
        writer.WriteEndObject();
        writer.WriteEndObject();
        writer.WriteEndObject();
    }
}
