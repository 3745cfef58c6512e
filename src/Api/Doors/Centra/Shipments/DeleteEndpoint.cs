using OrderGrains.Orders;

namespace OrderGrains.Api.Doors.Centra.Shipments;

/// <summary><c>DELETE {base}/shipments/{shipmentId}</c>: a parcel that has neither left nor been paid is given up.</summary>
internal static class DeleteEndpoint
{
    public static async Task<IResult> Delete(string shipmentId, DoorRequest request, HttpContext context)
    {
        var call = CentraCall.Of(context) with { Shipment = shipmentId };
        context.Features.Set(call);
        if (CentraCall.Problem(context) is { } problem)
            return call.No(problem);
        var found = await FoundShipment.Find(request, call, shipmentId);
        if (found.Refusal is { } refusal)
            return refusal;

        var reply = await request.Execute(found.Order.Id, new ChangeShipment(Verb.CancelShipment, found.Parcel.Id));
        return reply.Outcome == OrderOutcome.Accepted
            ? call.Ok(("msg", "shipment removed"), ("order", found.Number), ("shipment", shipmentId))
            : CentraErrors.Answer(request, call, reply);
    }
}
