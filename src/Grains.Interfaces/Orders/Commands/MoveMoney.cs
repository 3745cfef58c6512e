namespace OrderGrains.Orders;

/// <summary>Authorize, Capture or Refund.</summary>
/// <param name="Movement">One of the three verbs.</param>
/// <param name="Amount">Minor units; null means all that is left.</param>
/// <param name="Parent">The authorization that is captured or the capture that is refunded; null takes them in their order.</param>
[GenerateSerializer, Immutable, Alias("og.action.moveMoney")]
public sealed record MoveMoney(
    [property: Id(0)] Verb Movement,
    [property: Id(1)] long? Amount = null,
    [property: Id(2)] string? Parent = null) : OrderAction
{
    public override Verb Verb => Movement;
}
