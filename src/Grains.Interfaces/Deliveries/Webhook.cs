using OrderGrains.Values;

namespace OrderGrains.Deliveries;

/// <summary>Somebody who is told of what happens to a merchant's orders.</summary>
[GenerateSerializer, Immutable, Alias("og.webhook")]
public sealed record Webhook
{
    /// <summary>What it is called within its merchant.</summary>
    [Id(0)] public required string Id { get; init; }

    [Id(1)] public required string Merchant { get; init; }

    [Id(2)] public WebhookTerms Terms { get; init; } = new();

    /// <summary>At most <see cref="WebhookRules.MaxSecrets"/>.</summary>
    [Id(3)] public ValueList<WebhookSecret> Secrets { get; init; }

    [Id(4)] public DateTimeOffset CreatedAt { get; init; }

    /// <summary>The place in the merchant's change feed behind which it is told everything.</summary>
    [Id(5)] public required string From { get; init; }

    /// <summary>Why the service itself has disabled it; null where it has not.</summary>
    [Id(6)] public string? StoppedBecause { get; init; }

    /// <summary>Since when it is disabled; null while it is not, and where that was before this was kept.</summary>
    [Id(180)] public DateTimeOffset? DisabledAt { get; init; }
}
