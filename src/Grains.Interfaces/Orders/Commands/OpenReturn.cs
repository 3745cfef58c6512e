using OrderGrains.Values;

namespace OrderGrains.Orders;

/// <summary>Announces that pieces of parcels that have left come back. It makes one return for each parcel they had left in.</summary>
/// <param name="Items">What; empty means all that can still come back.</param>
/// <param name="Shipment">The parcel; null takes one that has all of it, else as many as it needs, the first ones first.</param>
/// <param name="Return">
/// The id of the return, of which a repeat opens nothing more; it needs all to be of one parcel. Null lets the order give ids.
/// </param>
/// <param name="Reason">The customer's words.</param>
[GenerateSerializer, Immutable, Alias("og.action.openReturn")]
public sealed record OpenReturn(
    [property: Id(0)] ValueList<ShipmentItem> Items = default,
    [property: Id(1)] string? Shipment = null,
    [property: Id(2)] string? Return = null,
    [property: Id(3)] string? Reason = null) : OrderAction
{
    [Id(120)] public ReturnTerms? Terms { get; init; }

    /// <summary>The terms take the order's cost of shipping.</summary>
    [Id(121)] public bool ShippingAsPaid { get; init; }

    /// <summary>The terms take what the order was charged for handling.</summary>
    [Id(122)] public bool HandlingAsPaid { get; init; }

    /// <summary>What cannot come back is left out, instead of refusing all of it.</summary>
    [Id(123)] public bool Partly { get; init; }

    public override Verb Verb => Verb.OpenReturn;
}
