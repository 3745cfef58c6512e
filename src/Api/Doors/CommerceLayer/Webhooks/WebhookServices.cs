using OrderGrains.Api.Deliveries.Sending;
using OrderGrains.Api.Deliveries.Webhooks;

namespace OrderGrains.Api.Doors.CommerceLayer.Webhooks;

/// <summary>What the calls of webhooks need beside the request.</summary>
internal sealed record WebhookServices(WebhookAdministration Administration, WebhookSecrets Secrets, DeliveryTargets Targets);
