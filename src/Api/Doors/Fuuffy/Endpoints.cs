using Microsoft.AspNetCore.Mvc;
using OrderGrains.Api.Security;
using OrderGrains.Orders;

namespace OrderGrains.Api.Doors.Fuuffy;

/// <summary>The routes of the Fuuffy door: an order's update, reading and cancellation, and the token call.</summary>
internal static class FuuffyEndpoints
{
    /// <summary>A cancellation may come without a body, and then without a content type.</summary>
    private static readonly DoorProfile Profile = new(Door.Fuuffy)
    {
        Accepts = mediaType => mediaType is null or "application/json",
        EmptyBodyAllowed = true,
    };

    public static IEndpointRouteBuilder MapFuuffy(this IEndpointRouteBuilder routes)
    {
        routes.MapFuuffyToken();

        var orders = routes.MapDoor("/v1/orders/{order_id}", Profile, Schemes.Fuuffy);
        orders.MapPatch("", Update)
            .WithName("FuuffyUpdateOrder")
            .WithSummary("Update an order")
            .WithDescription("Deep-merges sender, recipient, package, service_type and notes into a pending order.")
            .WithMetadata(new DoorExample("application/json", FuuffyExamples.UpdateRequest, FuuffyExamples.UpdateResponse));
        orders.MapGet("", Get)
            .WithName("FuuffyGetOrder")
            .WithSummary("Get an order")
            .WithDescription("The whole order.")
            .WithMetadata(new DoorExample("application/json", null, FuuffyExamples.UpdateResponse));
        orders.MapPost("/cancel", Cancel)
            .WithName("FuuffyCancelOrder")
            .WithSummary("Cancel an order")
            .WithDescription("Cancels a pending order, and recalls one that is picked up or in transit.")
            .WithMetadata(new DoorExample("application/json", FuuffyExamples.CancelRequest, FuuffyExamples.CancelResponse));
        return routes;
    }

    private static async Task<IResult> Update([FromRoute(Name = "order_id")] string orderId, DoorRequest request)
    {
        List<FieldError> errors = [];
        var edit = FuuffyRequests.Update(request.Body, errors);
        if (errors.Count > 0)
            return FuuffyErrors.Invalid(errors);

        return Answer(request, await request.Execute(orderId, edit), FuuffyResponses.Order, FuuffyErrors.CannotUpdate);
    }

    private static async Task<IResult> Get([FromRoute(Name = "order_id")] string orderId, DoorRequest request) =>
        Answer(request, await request.Read(orderId), FuuffyResponses.Order, FuuffyErrors.CannotUpdate);

    private static async Task<IResult> Cancel([FromRoute(Name = "order_id")] string orderId, DoorRequest request)
    {
        List<FieldError> errors = [];
        var cancel = FuuffyRequests.Cancel(request.Body, errors);
        if (errors.Count > 0)
            return FuuffyErrors.Invalid(errors);

        return Answer(request, await request.Execute(orderId, cancel), FuuffyResponses.Cancelled, FuuffyErrors.CannotCancel);
    }

    private static IResult Answer(DoorRequest request, OrderReply reply, Func<Order, IResult> accepted, Func<Order, IResult> refused) =>
        reply.Outcome switch
        {
            OrderOutcome.Accepted => accepted(reply.Order!),
            OrderOutcome.NotFound => FuuffyErrors.OrderNotFound,
            OrderOutcome.Rejected => refused(reply.Order!),
            _ => request.Fail(reply),
        };
}
