namespace OrderGrains.Deliveries;

/// <summary>How many webhooks there may be, and what their secrets are good for.</summary>
public static class WebhookRules
{
    /// <summary>The project's own format: Standard Webhooks.</summary>
    public const string StandardFormat = "standard";

    /// <summary>Webhooks of a merchant.</summary>
    public const int MaxWebhooks = 32;

    /// <summary>The secret in use and the one it replaces.</summary>
    public const int MaxSecrets = 2;

    /// <summary>Names of events that a webhook may list.</summary>
    public const int MaxEvents = 100;

    /// <summary>The longest URL, in characters.</summary>
    public const int MaxUrl = 2_048;

    /// <summary>Whether it is told of an event of this name.</summary>
    public static bool Wants(this WebhookTerms terms, string eventName) => terms.Events is not { } names || names.Contains(eventName);

    /// <summary>The secrets that messages are signed with, the newest first.</summary>
    public static IEnumerable<WebhookSecret> Good(this Webhook webhook, DateTimeOffset now) =>
        webhook.Secrets.Where(secret => !(secret.ExpiresAt <= now)).OrderByDescending(secret => secret.AddedAt);

    /// <summary>With another secret. The last one is good until <paramref name="othersUntil"/> at most, older ones go.</summary>
    public static Webhook With(this Webhook webhook, WebhookSecret added, DateTimeOffset othersUntil, DateTimeOffset now)
    {
        var last = webhook.Good(now).FirstOrDefault();
        if (last is null || othersUntil <= now)
            return webhook with { Secrets = [added] };
        var ending = last.ExpiresAt < othersUntil ? last : last with { ExpiresAt = othersUntil };
        return webhook with { Secrets = [ending, added] };
    }

    /// <summary>On other terms; who enables it again does not ask why it was stopped.</summary>
    public static Webhook On(this Webhook webhook, WebhookTerms terms) =>
        webhook with { Terms = terms, StoppedBecause = terms.Disabled ? webhook.StoppedBecause : null };

    /// <summary>Disabled by the service.</summary>
    /// <param name="webhook">The webhook.</param>
    /// <param name="reason">Why, as it is shown.</param>
    public static Webhook Stopped(this Webhook webhook, string reason) =>
        webhook.Terms.Disabled ? webhook : webhook with { Terms = webhook.Terms with { Disabled = true }, StoppedBecause = reason };
}
