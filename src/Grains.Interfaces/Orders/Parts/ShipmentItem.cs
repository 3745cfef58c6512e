namespace OrderGrains.Orders;

/// <summary>Pieces of a line in a parcel, or coming back from one.</summary>
/// <param name="Line">The id of the <see cref="OrderLine"/>.</param>
/// <param name="Quantity">At least 1.</param>
[GenerateSerializer, Immutable, Alias("og.shipmentItem")]
public sealed record ShipmentItem([property: Id(0), NotPersonal] string Line, [property: Id(1)] int Quantity) : StoredRecord;
