using OrderGrains.Values;

namespace OrderGrains.Deliveries;

/// <summary>The webhooks, in the order of their ids' bytes.</summary>
[GenerateSerializer, Immutable, Alias("og.webhooksState")]
internal sealed record WebhooksState
{
    [Id(0)] public ValueList<Webhook> Webhooks { get; init; }
}
