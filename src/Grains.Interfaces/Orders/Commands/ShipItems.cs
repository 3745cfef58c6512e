using OrderGrains.Values;

namespace OrderGrains.Orders;

/// <summary>Hands pieces of the order to the carrier.</summary>
/// <param name="Items">What; empty means all that is left.</param>
/// <param name="Shipment">The planned parcel they go in; null plans one.</param>
/// <param name="Tracking">What the carrier calls the parcel.</param>
/// <param name="Report">What the carrier says of it.</param>
[GenerateSerializer, Immutable, Alias("og.action.ship")]
public sealed record ShipItems(
    [property: Id(0)] ValueList<ShipmentItem> Items = default,
    [property: Id(1)] string? Shipment = null,
    [property: Id(2)] Tracking? Tracking = null,
    [property: Id(130)] ParcelReport? Report = null) : OrderAction
{
    public override Verb Verb => Verb.Ship;
}
