namespace OrderGrains.Orders;

/// <summary>
/// Authorize, Capture, CaptureAuthorized, Refund, ChargeBack, ReleaseAuthorization, or VoidAuthorization of a single one.
/// </summary>
/// <param name="Movement">One of these verbs.</param>
/// <param name="Amount">Minor units; null means all that is left.</param>
/// <param name="Parent">
/// The authorization that is captured or ended, or the capture that is given back; null takes them in their order.
/// </param>
/// <param name="Gateway">
/// The gateway that authorizes instead of the payment method's, or that takes an amount for which nothing is authorized.
/// </param>
/// <param name="Source">What that gateway charges, such as a gift card's code.</param>
/// <param name="Transaction">What the movement is called, and is told of it.</param>
/// <param name="NotAgainWithin">Of a refund: refused when another of the same amount was made in that time.</param>
/// <param name="Currency">Of the amount, where the caller says it: refused unless it is the order's.</param>
[GenerateSerializer, Immutable, Alias("og.action.moveMoney")]
public sealed record MoveMoney(
    [property: Id(0)] Verb Movement,
    [property: Id(1)] long? Amount = null,
    [property: Id(2)] string? Parent = null,
    [property: Id(3)] string? Gateway = null,
    [property: Id(4)] string? Source = null,
    [property: Id(100)] ProviderTransaction? Transaction = null,
    [property: Id(101)] TimeSpan? NotAgainWithin = null,
    [property: Id(102)] string? Currency = null) : OrderAction
{
    /// <summary>What the payment is called, of one that names its gateway.</summary>
    [Id(160)] public string? Name { get; init; }

    /// <summary>The merchant's own reference of the payment, of one that names its gateway.</summary>
    [Id(161)] public string? CustomReference { get; init; }

    /// <summary>
    /// Of a capture: the id of the parcel it is for. Without an amount, what the parcel is worth is taken, of what was authorized alone; of
    /// one whose money was taken, nothing.
    /// </summary>
    [Id(120)] public string? Shipment { get; init; }

    /// <summary>What whoever moved the money calls the movement.</summary>
    [Id(121)] public string? ExternalId { get; init; }

    public override Verb Verb => Movement;
}
