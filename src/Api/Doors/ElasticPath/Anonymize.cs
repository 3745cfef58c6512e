using OrderGrains.Api.Doors.ElasticPath.Flows;
using OrderGrains.Orders;
using OrderGrains.Values;

namespace OrderGrains.Api.Doors.ElasticPath;

/// <summary>
/// Anonymizes several orders (section B8). All are asked first, so that one that may not be anonymized keeps the others from it as well;
/// one that fails later leaves those before it anonymized, and the same call goes on where it ended.
/// </summary>
internal static class ElasticPathAnonymize
{
    private static readonly ValueList<OrderAction> Actions = [new ChangeStatus(Verb.Anonymize)];

    public static async Task<IResult> Post(DoorRequest request, OrderFlow flow)
    {
        List<SchemaError> errors = [];
        var ids = ElasticPathRequests.Anonymize(request.Body, errors);
        if (errors.Count > 0)
            return ElasticPathErrors.Invalid(errors);

        foreach (var id in ids)
        {
            if (Refusal(request, await request.ExecuteAmongOthers(id, dryRun: true, Actions)) is { } refusal)
                return refusal;
        }

        var orders = new List<Order>();
        foreach (var id in ids)
        {
            var reply = await request.ExecuteAmongOthers(id, dryRun: false, Actions);
            if (Refusal(request, reply) is { } refusal)
                return refusal;
            orders.Add(reply.Order!);
        }

        return ElasticPathResponses.Orders(orders, await flow.Of(request));
    }

    private static IResult? Refusal(DoorRequest request, OrderReply reply) => reply switch
    {
        { Outcome: OrderOutcome.Accepted } => null,
        { Outcome: OrderOutcome.NotFound } => ElasticPathErrors.OrderNotFound,
        { Outcome: OrderOutcome.Rejected, Rejection.Code: RejectionCode.IllegalTransition, Order: { } order } =>
            ElasticPathErrors.NotAnonymized(order),
        { Outcome: OrderOutcome.Rejected } => ElasticPathErrors.IllegalState,
        _ => request.Fail(reply),
    };
}
