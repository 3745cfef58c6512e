using OrderGrains.Api.Doors.CommerceLayer.Writing;
using OrderGrains.Orders;

namespace OrderGrains.Api.Doors.CommerceLayer.Resources;

/// <summary>An attribute of a parcel that is kept as it is sent.</summary>
/// <param name="Attribute">What may be sent of it.</param>
/// <param name="Get">What is shown of it.</param>
/// <param name="Set">The box with what was sent; unsent, it stays.</param>
internal sealed record ParcelField(
    WritableAttribute Attribute, Func<ParcelBox, object?> Get, Func<ParcelBox, AttributeValues, ParcelBox> Set);
