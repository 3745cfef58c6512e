namespace OrderGrains.Orders;

/// <summary>
/// Moves parcels that are under way forward to a later stage, or tells anew where they are. What kept them does so no longer.
/// </summary>
/// <param name="To">The stage.</param>
/// <param name="Shipment">Which parcel; null means all that are under way.</param>
/// <param name="Report">What the carrier says of it; null leaves the last report of a parcel that stays where it is.</param>
[GenerateSerializer, Immutable, Alias("og.action.advanceDelivery")]
public sealed record AdvanceDelivery(
    [property: Id(0)] ShipmentState To,
    [property: Id(1)] string? Shipment = null,
    [property: Id(130)] ParcelReport? Report = null) : OrderAction
{
    public override Verb Verb => Verb.AdvanceDelivery;
}
