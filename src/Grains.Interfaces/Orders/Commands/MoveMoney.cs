namespace OrderGrains.Orders;

/// <summary>Authorize, Capture, CaptureAuthorized, Refund, ChargeBack or ReleaseAuthorization.</summary>
/// <param name="Movement">One of the six verbs.</param>
/// <param name="Amount">Minor units; null means all that is left.</param>
/// <param name="Parent">The authorization that is captured or the capture that is given back; null takes them in their order.</param>
/// <param name="Gateway">Of an authorization: the gateway to ask instead of the payment method's.</param>
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
    public override Verb Verb => Movement;
}
