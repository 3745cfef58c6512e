namespace OrderGrains.Orders;

/// <summary>Authorize, Capture, Refund or ChargeBack.</summary>
/// <param name="Movement">One of the four verbs.</param>
/// <param name="Amount">Minor units; null means all that is left.</param>
/// <param name="Parent">The authorization that is captured or the capture that is given back; null takes them in their order.</param>
/// <param name="Gateway">Of an authorization: the gateway to ask instead of the payment method's.</param>
/// <param name="Source">What that gateway charges, such as a gift card's code.</param>
[GenerateSerializer, Immutable, Alias("og.action.moveMoney")]
public sealed record MoveMoney(
    [property: Id(0)] Verb Movement,
    [property: Id(1)] long? Amount = null,
    [property: Id(2)] string? Parent = null,
    [property: Id(3)] string? Gateway = null,
    [property: Id(4)] string? Source = null) : OrderAction
{
    public override Verb Verb => Movement;
}
