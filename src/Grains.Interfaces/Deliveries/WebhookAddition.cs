namespace OrderGrains.Deliveries;

/// <summary>How the addition of a webhook ended.</summary>
public enum WebhookAddition
{
    Added = 0,

    /// <summary>The merchant has one of its id.</summary>
    Exists = 1,

    /// <summary>The merchant has as many as there may be.</summary>
    TooMany = 2,
}
