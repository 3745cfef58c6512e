using OrderGrains.Orders;

namespace OrderGrains.Api.Doors.Centra.Shipments;

/// <summary>A parcel with its order; or the answer to a request that names none.</summary>
internal readonly record struct FoundShipment(Order Order, Shipment Parcel, IResult? Refusal)
{
    /// <summary>The order's number.</summary>
    public long Number => long.Parse(Order.Id, System.Globalization.CultureInfo.InvariantCulture);

    /// <param name="request">The request.</param>
    /// <param name="call">What errors echo.</param>
    /// <param name="name">The parcel's name; null where none was sent.</param>
    public static async Task<FoundShipment> Find(DoorRequest request, CentraCall call, string? name)
    {
        if (name is null)
            return new(null!, null!, call.No("shipment is required"));
        if (ShipmentNames.OrderOf(name) is not { } orderId)
            return new(null!, null!, call.No(CentraErrors.UnknownShipment));
        var reply = await request.Read(orderId);
        if (reply is { Outcome: OrderOutcome.NotFound, Rejection: null })
            return new(null!, null!, call.No(CentraErrors.UnknownShipment));
        if (reply.Outcome != OrderOutcome.Accepted)
            return new(null!, null!, CentraErrors.Answer(request, call, reply));
        return ShipmentNames.Find(reply.Order!, name) is { } parcel
            ? new(reply.Order!, parcel, null)
            : new(null!, null!, call.No(CentraErrors.UnknownShipment));
    }
}
