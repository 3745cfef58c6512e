namespace OrderGrains.Orders;

/// <summary>Hands a parcel to the carrier of which only the amount is told; the order gives it an order id of its own.</summary>
/// <param name="Amount">Minor units, at most what is left of the order. All that is left takes every piece that is left.</param>
/// <param name="Tracking">What the carrier calls the parcel.</param>
/// <param name="TransactionId">The transaction number that is given to the parcel.</param>
[GenerateSerializer, Immutable, Alias("og.action.shipAmount")]
public sealed record ShipAmount(
    [property: Id(0)] long Amount,
    [property: Id(1)] Tracking? Tracking = null,
    [property: Id(100)] long? TransactionId = null) : OrderAction
{
    public override Verb Verb => Verb.ShipAmount;
}
