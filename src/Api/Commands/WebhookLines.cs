using OrderGrains.Api.Deliveries.Webhooks;
using OrderGrains.Deliveries;

namespace OrderGrains.Api.Commands;

/// <summary>What commands print of webhooks.</summary>
internal static class WebhookLines
{
    public static string Of(Webhook webhook, DeliveryCounts? counts = null)
    {
        var terms = webhook.Terms;
        List<string> parts = [webhook.Id, terms.Format, terms.Url ?? "(named by orders)"];
        if (terms.Events is { } events)
            parts.Add($"events {string.Join(',', events)}");
        if (terms.Markets is { } markets)
            parts.Add($"markets {string.Join(',', markets)}");
        if (terms.Disabled)
            parts.Add(webhook.StoppedBecause is { } why ? $"disabled: {why}" : "disabled");
        if (counts is not null)
            parts.Add($"{counts.Delivered} delivered, {counts.Failed} failed, {counts.Waiting} waiting, {counts.Parked} parked");
        return string.Join("  ", parts);
    }

    /// <summary>How a change ended, with what was drawn for it.</summary>
    public static CommandOutcome Of(WebhookOutcome outcome, string merchant, string id) => outcome.Problem switch
    {
        null => new(true, $"secret: {outcome.Secret}"),
        WebhookProblem.NoMerchant => new(false, $"There is no merchant {merchant}; nothing was changed."),
        WebhookProblem.Exists => new(false, $"There is a webhook {id}; nothing was changed."),
        WebhookProblem.TooMany => new(false, $"A merchant has at most {WebhookRules.MaxWebhooks} webhooks; nothing was changed."),
        _ => Nothing(id),
    };

    public static CommandOutcome Nothing(string id) => new(false, $"There is no webhook {id}; nothing was changed.");
}
