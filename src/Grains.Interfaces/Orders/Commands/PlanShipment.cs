using OrderGrains.Values;

namespace OrderGrains.Orders;

/// <summary>Plans a parcel.</summary>
/// <param name="Items">What is to be in it; empty means all that is left when it is shipped.</param>
/// <param name="Shipment">Its id, of which a repeat plans nothing more; null lets the order give it one.</param>
[GenerateSerializer, Immutable, Alias("og.action.planShipment")]
public sealed record PlanShipment(
    [property: Id(0)] ValueList<ShipmentItem> Items = default,
    [property: Id(1)] string? Shipment = null) : OrderAction
{
    [Id(2)] public string? Number { get; init; }

    /// <summary>What it costs is due with the order.</summary>
    [Id(3)] public ShippingMethod? Method { get; init; }

    /// <summary>At least 1.</summary>
    [Id(4)] public int? Packages { get; init; }

    [Id(5)] public bool GoodToGo { get; init; }
    [Id(6)] public Tracking? Tracking { get; init; }

    /// <summary>A parcel that has the id already is refused, even where it is like this one.</summary>
    [Id(120)] public bool IsNew { get; init; }

    /// <inheritdoc cref="Shipment.Address"/>
    [Id(200)] public Address? Address { get; init; }

    /// <inheritdoc cref="Shipment.Estimate"/>
    [Id(201)] public DeliveryEstimate? Estimate { get; init; }

    public override Verb Verb => Verb.PlanShipment;
}
