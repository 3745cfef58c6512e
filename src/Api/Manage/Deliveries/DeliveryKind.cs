namespace OrderGrains.Api.Manage.Deliveries;

/// <summary>What an order has others told or do, after it was committed.</summary>
internal enum DeliveryKind
{
    /// <summary>A message to a webhook.</summary>
    Webhook,

    /// <summary>Something that another grain does: a customer's, a coupon's, an article's.</summary>
    Effect,

    /// <summary>A call of a payment gateway.</summary>
    Gateway,
}
