using OrderGrains.Orders;

namespace OrderGrains.Api.Doors.Centra.Orders;

/// <summary><c>PUT {base}/orders</c>: comments and attributes.</summary>
internal static class UpdateEndpoint
{
    public static async Task<IResult> Put(DoorRequest request, HttpContext context)
    {
        var fields = new LooseFields(request.Body);
        var call = CentraCall.Begin(context, fields, CentraCall.Echo(fields, "order"));
        if (fields.Integer("order") is not { } number)
            return call.No(CentraErrors.OrderMissing);
        var actions = UpdateRequest.Actions(fields, new((await request.Merchant()).CentraAttributes));
        if ((fields.Problem ?? CentraCall.Problem(context)) is { } problem)
            return call.No(problem);

        var reply = await request.Execute(CentraCall.OrderId(number), actions);
        return reply.Outcome == OrderOutcome.Accepted ? call.Ok(number) : CentraErrors.Answer(request, call, reply);
    }
}
