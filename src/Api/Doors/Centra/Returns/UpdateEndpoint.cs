using OrderGrains.Api.ValueKinds;
using OrderGrains.Orders;

namespace OrderGrains.Api.Doors.Centra.Returns;

/// <summary><c>PUT {base}/returns/{returnId}</c>: a return is completed, with or without its money, or pending again.</summary>
internal static class UpdateEndpoint
{
    public static async Task<IResult> Put(string returnId, DoorRequest request, HttpContext context)
    {
        var fields = new LooseFields(request.Body);
        var call = CentraCall.Begin(context, fields);
        var (completed, refunds) = (fields.Choice("completed"), fields.Flag("refundPayment"));
        if (refunds && completed == false)
            fields.Refuse("completed");
        if ((fields.Problem ?? CentraCall.Problem(context)) is { } problem)
            return call.No(problem);

        var id = WholeNumber.Read(returnId, out var number) == NumberForm.Whole ? CentraCall.OrderId(number) : returnId;
        var orderId = await request.FindByName(AliasKind.Return, id);
        var found = orderId is null ? null : await request.Read(orderId);
        if (found is not (null or { Outcome: OrderOutcome.Accepted or OrderOutcome.NotFound }))
            return request.Fail(found);
        if (Find(found?.Order, id) is not { } one)
            return call.No($"Return with id={returnId} does not exist");

        var reply = Action(one, completed, refunds) is { } action ? await request.Execute(orderId!, action) : found!;
        return reply.Outcome == OrderOutcome.Accepted
            ? call.Ok(("return", ReturnDocument.Render(reply.Order!, Find(reply.Order, id)!)))
            : CentraErrors.Answer(request, call, reply);
    }

    /// <summary>Null where nothing is left to do.</summary>
    private static OrderAction? Action(OrderReturn one, bool? completed, bool refunds) => (completed, refunds) switch
    {
        (_, true) => new CompleteReturn(one.Id, Refunds: true),
        (true, false) when one.CompletedAt is null => new CompleteReturn(one.Id),
        (false, false) when one.CompletedAt is not null => new ReopenReturn(one.Id),
        _ => null,
    };

    private static OrderReturn? Find(Order? order, string id) => order?.Returns.FirstOrDefault(one => one.Id == id);
}
