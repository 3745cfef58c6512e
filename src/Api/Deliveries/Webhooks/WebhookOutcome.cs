using OrderGrains.Deliveries;

namespace OrderGrains.Api.Deliveries.Webhooks;

/// <summary>How a change of a webhook ended.</summary>
/// <param name="Webhook">As it is now; null where nothing was done.</param>
/// <param name="Secret">What was drawn for it, as it is shown this once.</param>
/// <param name="Problem">Why nothing was done.</param>
internal sealed record WebhookOutcome(Webhook? Webhook, string? Secret = null, WebhookProblem? Problem = null)
{
    public static WebhookOutcome Failed(WebhookProblem problem) => new(null, Problem: problem);

    public static WebhookOutcome Of(Webhook? webhook, string? secret = null) =>
        webhook is null ? Failed(WebhookProblem.NoWebhook) : new(webhook, secret);

    /// <summary>Without the secret, wherever it is printed.</summary>
    public override string ToString() => $"{Webhook?.Id} {Problem}";
}
