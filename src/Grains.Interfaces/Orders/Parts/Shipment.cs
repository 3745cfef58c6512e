using System.Text.Json.Serialization;
using OrderGrains.Values;

namespace OrderGrains.Orders;

/// <summary>One parcel of an order, planned or under way.</summary>
[GenerateSerializer, Immutable, Alias("og.shipment")]
public sealed record Shipment : StoredRecord
{
    [Id(0), NotPersonal] public required string Id { get; init; }

    /// <summary>E.g. <c>1234/S/001</c> (Commerce Layer) or <c>83651-1</c> (Centra).</summary>
    [Id(1), NotPersonal] public string? Number { get; init; }

    [Id(2)] public ShippingMethod? Method { get; init; }

    /// <summary>When it was handed to the carrier.</summary>
    [Id(3)] public DateTimeOffset? ShippedAt { get; init; }

    // JSON that leaves it out gives 0.
    [Id(4), JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public ShipmentState State { get; init => field = value is 0 ? ShipmentState.Planned : value; } = ShipmentState.Planned;

    /// <summary>What is in it. A planned one without items gets all that is left when it is shipped.</summary>
    [Id(5)] public ValueList<ShipmentItem> Items { get; init; }

    [Id(6)] public Tracking? Tracking { get; init; }

    /// <summary>When its state last changed.</summary>
    [Id(7)] public DateTimeOffset? MovedAt { get; init; }

    /// <summary>Planned, and not to leave: what it keeps is no part of all that is left.</summary>
    [Id(8)] public bool OnHold { get; init; }

    /// <summary>Ready to be handed over (Centra's <c>gtg</c>).</summary>
    [Id(9)] public bool GoodToGo { get; init; }

    /// <summary>Planned, and its pieces are being packed (Commerce Layer's <c>packing</c>).</summary>
    [Id(190)] public bool Packing { get; init; }

    /// <summary>How many packages it consists of, at least 1; null where nobody has said.</summary>
    [Id(10)] public int? Packages { get; init; }

    /// <summary>The order id it was given as a part of its own (MultiSafepay's partial shipment), unique within the order.</summary>
    [Id(11), NotPersonal] public string? ChildOrderId { get; init; }

    /// <summary>
    /// What it was said to be worth, in minor units, where it was told by an amount instead of items (MultiSafepay). It holds pieces only
    /// where the amount was all that was left.
    /// </summary>
    [Id(12)] public long? Amount { get; init; }

    /// <summary>What keeps it on its way; null while nothing does.</summary>
    [Id(130)] public ParcelSetback? Setback { get; init; }

    /// <summary>What its carrier last told of it.</summary>
    [Id(131)] public ParcelReport? Report { get; init; }

    /// <summary>The transaction number of its own that came with the order id (MultiSafepay); the order is found by it.</summary>
    [Id(100)] public long? TransactionId { get; init; }

    /// <summary>When it was planned; null for one that nobody had planned before it left.</summary>
    [Id(120)] public DateTimeOffset? PlannedAt { get; init; }

    /// <summary>Where it goes, if elsewhere than the order (Elastic Path's shipping groups).</summary>
    [Id(200)] public Address? Address { get; init; }

    /// <summary>When it is expected to arrive.</summary>
    [Id(201)] public DeliveryEstimate? Estimate { get; init; }

    /// <summary>What the price of its method consists of beside the carriage; null where nobody has said.</summary>
    [Id(202)] public ShippingCharge? Charge { get; init; }

    /// <summary>The boxes it is packed into, as far as somebody has told of each.</summary>
    [Id(260), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ValueList<ParcelBox> Boxes { get; init; }
}
