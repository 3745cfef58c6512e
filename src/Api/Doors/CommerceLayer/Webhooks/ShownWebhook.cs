using OrderGrains.Deliveries;

namespace OrderGrains.Api.Doors.CommerceLayer.Webhooks;

/// <summary>A webhook as it is shown to who may manage it.</summary>
/// <param name="Webhook">The webhook.</param>
/// <param name="Secret">What its messages are signed with; null where this process cannot open it.</param>
internal sealed record ShownWebhook(Webhook Webhook, string? Secret)
{
    /// <summary>Without the secret, wherever it is printed.</summary>
    public override string ToString() => Webhook.Id;
}
