using System.Text.Json.Nodes;
using OrderGrains.Api.Doors.Centra.Shipments;
using OrderGrains.Api.Orders;
using OrderGrains.Orders;

namespace OrderGrains.Api.Doors.Centra.Returns;

/// <summary>
/// <c>POST {base}/return</c>: what can come back of a parcel is to come back, and its money at once where that is asked for.
/// </summary>
internal static class CreateEndpoint
{
    private const string NotCreated = "return could not be created.";

    public static async Task<IResult> Post(DoorRequest request, HttpContext context, OrderNumbers numbers)
    {
        var fields = new LooseFields(request.Body);
        var call = CentraCall.Begin(context, fields);
        var name = fields.Word("shipment");
        var refunds = ReturnFields.Refunds(fields);
        if (name is null)
            return call.No("shipment is required");
        if ((fields.Problem ?? CentraCall.Problem(context)) is { } unclear)
            return call.No(unclear);
        var found = await FoundShipment.Find(request, call, name);
        if (found.Refusal is { } refusal)
            return refusal;
        var open = ReturnFields.Read(fields, found.Parcel.Id, found.Order.Currency);
        if (fields.Problem is { } problem)
            return call.No(problem);

        var series = GrainKeys.Numbers(request.Caller.Merchant, NumberSeries.Returns);
        var id = CentraCall.OrderId(await numbers.Take(series, 1, above: 0, request.Aborted));
        return await Open(request, call, found.Order, open with { Return = id }, refunds);
    }

    /// <summary>Where the money cannot be given back, the return is created all the same, and stays pending.</summary>
    private static async Task<IResult> Open(DoorRequest request, CentraCall call, Order order, OpenReturn open, bool refunds)
    {
        var reply = refunds
            ? await request.Execute(order.Id, open, new CompleteReturn(open.Return!, Refunds: true))
            : await request.Execute(order.Id, open);
        if (reply is { Outcome: OrderOutcome.Rejected, Rejection.Verb: Verb.CompleteReturn })
            reply = await request.Execute(order.Id, open);
        if (reply.Outcome == OrderOutcome.Accepted)
            return call.Ok(Created(reply.Order!, refunds));
        return reply.Outcome == OrderOutcome.Rejected ? call.No(NotCreated) : CentraErrors.Answer(request, call, reply);
    }

    private static IEnumerable<(string, JsonNode?)> Created(Order order, bool refunds)
    {
        var opened = order.Returns[^1];
        var completed = ReturnStatuses.IsCompleted(order, opened);
        yield return ("return", ReturnDocument.Id(opened.Id));
        yield return ("returnCompleted", completed);
        yield return ("returnedItems", new JsonArray([.. opened.Items.Select(item => JsonValue.Create(item.Line))]));
        if (refunds)
            yield return ("refund", new JsonObject { ["status"] = completed ? "ok" : "no" });
    }
}
