using System.Text.Json.Nodes;
using OrderGrains.Api.Doors.Centra.Orders;
using OrderGrains.Orders;
using OrderGrains.Values;

namespace OrderGrains.Api.Doors.Centra.Shipments;

/// <summary>
/// <c>PUT {base}/shipment</c>: what the carrier calls a parcel, and that it is good to go, paid or sent; <c>PUT {base}/capture</c>: that it
/// is paid, and nothing else.
/// </summary>
internal static class CompleteEndpoint
{
    public static async Task<IResult> Put(DoorRequest request, HttpContext context)
    {
        var fields = new LooseFields(request.Body);
        if (fields.Integer("order") is not { } number)
            return CentraCall.Begin(context, fields, CentraCall.Echo(fields, "order")).No(CentraErrors.OrderMissing);
        var call = CentraCall.Begin(context, fields, JsonValue.Create(number), fields.Word("shipment"));
        if ((fields.Problem ?? CentraCall.Problem(context)) is { } unclear)
            return call.No(unclear);
        var found = await FoundShipment.Find(request, call, call.Shipment);
        if (found.Refusal is { } refusal)
            return refusal;
        if (found.Number != number)
            return call.No(CentraErrors.UnknownShipment);

        var actions = Actions(fields, found.Parcel);
        return fields.Problem is { } problem ? call.No(problem) : await Answer(request, call, found, actions);
    }

    public static async Task<IResult> Capture(DoorRequest request, HttpContext context)
    {
        var fields = new LooseFields(request.Body);
        var call = CentraCall.Begin(context, fields, shipment: fields.Word("shipment"));
        if ((fields.Problem ?? CentraCall.Problem(context)) is { } problem)
            return call.No(problem);
        var found = await FoundShipment.Find(request, call, call.Shipment);
        if (found.Refusal is { } refusal)
            return refusal;
        call = call with { Order = JsonValue.Create(found.Number) };
        return await Answer(request, call, found, [new MoveMoney(Verb.Capture) { Shipment = found.Parcel.Id }]);
    }

    private static ValueList<OrderAction> Actions(LooseFields fields, Shipment parcel)
    {
        var edit = new EditShipment(parcel.Id) { Tracking = fields.TrackingPatch() };
        if (fields.Choice("gtg") is { } goodToGo)
            edit = edit with { GoodToGo = goodToGo };
        if (fields.Packages() is { } packages)
            edit = edit with { Packages = packages };
        if (fields.Service(parcel.Method) is { } service)
            edit = edit with { Method = service };
        List<OrderAction?> actions =
        [
            edit,
            UpdateRequest.Comment(fields, "internalComment", isInternal: true),
            fields.Choice("capture") ?? true ? new MoveMoney(Verb.Capture) { Shipment = parcel.Id } : null,
            fields.Flag("shipped") && !parcel.IsSent ? new ShipItems(Shipment: parcel.Id) : null,
        ];
        return actions.OfType<OrderAction>().ToValueList();
    }

    private static async Task<IResult> Answer(
        DoorRequest request, CentraCall call, FoundShipment found, ValueList<OrderAction> actions)
    {
        var reply = await request.Execute(found.Order.Id, actions);
        if (reply.Outcome != OrderOutcome.Accepted)
            return CentraErrors.Answer(request, call, reply);
        var parcel = reply.Order!.Shipments.First(one => one.Id == found.Parcel.Id);
        return parcel.Capture(reply.Order) is { State: MovementState.Failed or MovementState.Cancelled }
            && actions.Any(action => action.Verb == Verb.Capture)
                ? call.No(CentraErrors.CaptureFailed)
                : call.Ok(("order", found.Number), ("shipment", call.Shipment));
    }
}
