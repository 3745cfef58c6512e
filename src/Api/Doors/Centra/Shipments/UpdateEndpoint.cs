using OrderGrains.Orders;

namespace OrderGrains.Api.Doors.Centra.Shipments;

/// <summary>
/// <c>PUT {base}/shipments/{shipmentId}</c>: what is in a parcel until it is sent or paid, and at any time that it is good to go.
/// </summary>
internal static class UpdateEndpoint
{
    public static async Task<IResult> Put(string shipmentId, DoorRequest request, HttpContext context)
    {
        var fields = new LooseFields(request.Body);
        var call = CentraCall.Begin(context, fields, shipment: shipmentId);
        var (changes, goodToGo, items) = (fields.Has("products"), fields.Choice("gtg"), fields.Products());
        if ((fields.Problem ?? CentraCall.Problem(context)) is { } problem)
            return call.No(problem);
        var found = await FoundShipment.Find(request, call, shipmentId);
        if (found.Refusal is { } refusal)
            return refusal;

        var edit = new EditShipment(found.Parcel.Id) { Untouched = changes };
        if (changes)
            edit = edit with { Items = items };
        if (goodToGo is { } good)
            edit = edit with { GoodToGo = good };
        var reply = await request.Execute(found.Order.Id, edit);
        if (reply.Outcome == OrderOutcome.Accepted)
            return call.Ok(("shipment", WrittenJson.Read(writer => ShipmentDocument.Write(writer, reply.Order!, Parcel(reply, found)!))));
        return reply.Outcome == OrderOutcome.Rejected && Parcel(reply, found) is { } parcel
            && ShipmentStatuses.Lock(reply.Order!, parcel) is { } message
                ? call.No(message)
                : CentraErrors.Answer(request, call, reply);
    }

    private static Shipment? Parcel(OrderReply reply, FoundShipment found) =>
        reply.Order!.Shipments.FirstOrDefault(parcel => parcel.Id == found.Parcel.Id);
}
