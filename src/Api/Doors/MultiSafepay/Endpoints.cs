using System.Globalization;
using OrderGrains.Api.Security;
using OrderGrains.Orders;

namespace OrderGrains.Api.Doors.MultiSafepay;

/// <summary>
/// MultiSafepay's order calls, at the root as printed and under <c>/v1/json</c> as its clients send them. Some of them send POST with
/// <c>X-HTTP-Method-Override</c>, or JSON under a form's content type: the type is not looked at.
/// </summary>
internal static class MultiSafepayEndpoints
{
    private static readonly DoorProfile Profile = new(Door.MultiSafepay) { Accepts = _ => true, EmptyListAllowed = true };

    public static void MapMultiSafepay(this IEndpointRouteBuilder routes)
    {
        Map(routes, "/orders", "");
        Map(routes, "/v1/json/orders", "V1");
    }

    private static void Map(IEndpointRouteBuilder routes, string prefix, string suffix)
    {
        var orders = routes.MapDoor(prefix, Profile, Schemes.MultiSafepay);

        orders.MapPatch("/{orderId}", Update)
            .WithName($"MultiSafepayUpdateOrder{suffix}")
            .WithSummary("Update an order")
            .WithDescription("Ships an order or a part of it, cancels it, extends its expiry, or adds tracking and invoice data.")
            .WithMetadata(
                new DoorShape(MultiSafepayShapes.Update, MultiSafepayShapes.Updated) { OfOrder = true },
                MultiSafepayExamples.Update);

        orders.MapGet("/{orderId}", Get)
            .WithName($"MultiSafepayGetOrder{suffix}")
            .WithSummary("Get an order")
            .WithDescription("By the merchant's order id or by MultiSafepay's transaction id.")
            .WithMetadata(new DoorShape(null, MultiSafepayShapes.Read) { OfOrder = true });
    }

    private static async Task<IResult> Update(string orderId, DoorRequest request)
    {
        var update = UpdateRequest.Parse(request.Body);
        if (update.Error is { } error)
            return error;

        var reply = await request.Execute(orderId, update.Actions);
        if (await FindByTransaction(orderId, reply, request) is { } found)
            reply = await request.Execute(found, update.Actions);
        return reply.Outcome == OrderOutcome.Accepted
            ? update.Answer(reply.Order!)
            : Failed(reply, request);
    }

    private static async Task<IResult> Get(string orderId, DoorRequest request)
    {
        var reply = await request.Read(orderId);
        if (await FindByTransaction(orderId, reply, request) is { } found)
            reply = await request.Read(found);
        return reply.Outcome == OrderOutcome.Accepted ? MultiSafepayResponses.Read(reply.Order!) : Failed(reply, request);
    }

    /// <summary>Clients name an order by its id or by its transaction; the id goes first.</summary>
    private static ValueTask<string?> FindByTransaction(string orderId, OrderReply reply, DoorRequest request) =>
        reply.Outcome == OrderOutcome.NotFound
        && long.TryParse(orderId, NumberStyles.None, CultureInfo.InvariantCulture, out var transaction)
            ? new(request.FindByTransaction(transaction))
            : default;

    private static IResult Failed(OrderReply reply, DoorRequest request) => reply.Outcome switch
    {
        OrderOutcome.NotFound => MultiSafepayErrors.UnknownOrder,
        OrderOutcome.Rejected => MultiSafepayErrors.Refused(reply.Rejection!, reply.Order),
        _ => request.Fail(reply),
    };
}
