namespace OrderGrains.Orders;

/// <summary>A verb that needs nothing but a planned parcel: HoldShipment, ReleaseShipment, CancelShipment.</summary>
/// <param name="To">One of the three verbs.</param>
/// <param name="Shipment">The id of the parcel.</param>
[GenerateSerializer, Immutable, Alias("og.action.changeShipment")]
public sealed record ChangeShipment([property: Id(0)] Verb To, [property: Id(1)] string Shipment) : OrderAction
{
    public override Verb Verb => To;
}
