using OrderGrains.Orders;

namespace OrderGrains.Api.Doors.Centra.Shipments;

/// <summary>
/// <c>POST {base}/shipments</c>: plans a parcel, takes its money unless told not to, and sends it where it is shipped already.
/// </summary>
internal static class CreateEndpoint
{
    /// <summary>As documented for this call alone, with its members in this order.</summary>
    private const string CannotCapture = "can not capture order";

    /// <summary>How often another request may have taken the name meanwhile.</summary>
    private const int MostAttempts = 64;

    public static async Task<IResult> Post(DoorRequest request, HttpContext context)
    {
        var fields = new LooseFields(request.Body);
        var call = CentraCall.Begin(context, fields, CentraCall.Echo(fields, "order"));
        if (fields.Integer("order") is not { } number)
            return call.No(CentraErrors.OrderMissing);
        if (!fields.Has("products"))
            return call.No("products is required");
        var parcel = NewShipment.Read(fields);
        if ((fields.Problem ?? CentraCall.Problem(context)) is { } problem)
            return call.No(problem);

        var found = await request.Read(CentraCall.OrderId(number));
        return found.Outcome == OrderOutcome.Accepted
            ? await Create(request, call, parcel, found.Order!, number)
            : CentraErrors.Answer(request, call, found);
    }

    private static async Task<IResult> Create(DoorRequest request, CentraCall call, NewShipment parcel, Order order, long number)
    {
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            var name = ShipmentNames.Next(order);
            var reply = await request.Execute(order.Id, parcel.Actions(name, order));
            if (IsTaken(reply))
                order = reply.Order!;
            else if (reply.Outcome == OrderOutcome.Accepted)
                return await Created(request, call, parcel, reply.Order!, number);
            else if (reply is { Outcome: OrderOutcome.Rejected, Rejection.Verb: Verb.Capture })
                return NotCaptured(call);
            else
                return CentraErrors.Answer(request, call, reply);
        }

        return request.Fail(new OrderReply { Outcome = OrderOutcome.Busy });
    }

    /// <summary>Where a gateway said no, there is to be no parcel; where it had to be asked first, the parcel is sent now.</summary>
    private static async Task<IResult> Created(DoorRequest request, CentraCall call, NewShipment asked, Order order, long number)
    {
        var parcel = order.Shipments[^1];
        if (parcel.Capture(order) is { State: MovementState.Failed or MovementState.Cancelled })
        {
            await Tell(request, order, new ChangeShipment(Verb.CancelShipment, parcel.Id));
            return NotCaptured(call);
        }

        if (asked.Shipped && !parcel.IsSent && await Tell(request, order, new ShipItems(Shipment: parcel.Id)) is { } refusal)
            return CentraErrors.Answer(request, call, refusal);
        return call.Ok(("order", number), ("shipment", ShipmentNames.Of(order, parcel)));
    }

    /// <summary>The reply where the order refuses, unless all is so already.</summary>
    private static async Task<OrderReply?> Tell(DoorRequest request, Order order, OrderAction action)
    {
        var reply = await request.ExecuteItem(order.Id, new(default, Key: null), [action]);
        return reply.Outcome is OrderOutcome.Accepted || reply is { Rejection.Code: RejectionCode.InvalidFields } ? null : reply;
    }

    private static bool IsTaken(OrderReply reply) => reply is
    {
        Outcome: OrderOutcome.Rejected,
        Rejection: { Verb: Verb.PlanShipment, Problems: [{ Path: "shipment" }, ..] },
    };

    private static IResult NotCaptured(CentraCall call) => call.Answer(
        call.Echoed(new() { ["msg"] = CannotCapture, ["status"] = "no" }));
}
