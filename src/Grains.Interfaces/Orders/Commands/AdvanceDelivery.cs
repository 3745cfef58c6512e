namespace OrderGrains.Orders;

/// <summary>Moves parcels that are under way forward to a later stage.</summary>
/// <param name="To">The stage.</param>
/// <param name="Shipment">Which parcel; null means all that are under way.</param>
[GenerateSerializer, Immutable, Alias("og.action.advanceDelivery")]
public sealed record AdvanceDelivery(
    [property: Id(0)] ShipmentState To,
    [property: Id(1)] string? Shipment = null) : OrderAction
{
    public override Verb Verb => Verb.AdvanceDelivery;
}
