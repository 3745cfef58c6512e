using OrderGrains.Values;

namespace OrderGrains.Orders;

/// <summary>
/// Sets the sent members of a planned parcel and leaves the others. Of one that has left neither the pieces nor the price can be set, nor
/// is it packed otherwise.
/// </summary>
/// <param name="Shipment">The id of the parcel.</param>
[GenerateSerializer, Immutable, Alias("og.action.editShipment")]
public sealed record EditShipment([property: Id(0)] string Shipment) : OrderAction
{
    /// <summary>What is to be in it; empty means all that is left when it is shipped.</summary>
    [Id(1)] public Optional<ValueList<ShipmentItem>> Items { get; init; }

    /// <summary>What it costs is due with the order.</summary>
    [Id(2)] public Optional<ShippingMethod?> Method { get; init; }

    /// <summary>At least 1, or null.</summary>
    [Id(3)] public Optional<int?> Packages { get; init; }

    [Id(4)] public Optional<bool> GoodToGo { get; init; }

    [Id(5)] public TrackingPatch Tracking { get; init; } = new();

    /// <summary>Only while the parcel has neither left nor been paid.</summary>
    [Id(120)] public bool Untouched { get; init; }

    /// <summary>Merged into where it goes; only while the parcel has not left.</summary>
    [Id(200)] public AddressPatch? Address { get; init; }

    [Id(201)] public Optional<DeliveryEstimate?> Estimate { get; init; }

    [Id(190)] public Optional<bool> Packing { get; init; }

    /// <summary>Once the parcel has left, only what is told of the box changes.</summary>
    [Id(260)] public BoxEdit? Box { get; init; }

    public override Verb Verb => Verb.EditShipment;
}
