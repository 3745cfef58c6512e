namespace OrderGrains.Api.Deliveries.Webhooks;

/// <summary>Why nothing was done to a webhook.</summary>
internal enum WebhookProblem
{
    /// <summary>There is no such merchant.</summary>
    NoMerchant,

    /// <summary>The merchant has no such webhook.</summary>
    NoWebhook,

    /// <summary>The merchant has a webhook of this id.</summary>
    Exists,

    /// <summary>The merchant has as many as there may be.</summary>
    TooMany,
}
