using Microsoft.AspNetCore.Mvc;
using OrderGrains.Api.Orders;
using OrderGrains.Api.Security;
using OrderGrains.Orders;

namespace OrderGrains.Api.Doors.Fuuffy;

/// <summary>The routes of the Fuuffy door: orders are made, listed, read, updated and cancelled, and tokens given.</summary>
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

        var all = routes.MapDoor("/v1/orders", Profile, Schemes.Fuuffy);
        all.MapPost("", Create)
            .WithName("FuuffyCreateOrder")
            .WithSummary("Create an order")
            .WithDescription("Takes sender, recipient and package; gives the order its id and tracking number.")
            .WithMetadata(
                new DoorShape(FuuffyShapes.New, FuuffyShapes.Order) { OfOrder = true, Status = StatusCodes.Status201Created },
                new DoorExample("application/json", FuuffyExamples.CreateRequest, FuuffyExamples.CreateResponse, Status: 201));
        all.MapGet("", List)
            .WithName("FuuffyListOrders")
            .WithSummary("List orders")
            .WithDescription("The newest first, page by page.")
            .WithMetadata(
                ListQuery.Parameters,
                new DoorShape(null, FuuffyShapes.Page),
                new DoorExample("application/json", null, FuuffyExamples.ListResponse));

        var orders = routes.MapDoor("/v1/orders/{order_id}", Profile, Schemes.Fuuffy);
        orders.MapPatch("", Update)
            .WithName("FuuffyUpdateOrder")
            .WithSummary("Update an order")
            .WithDescription("Deep-merges sender, recipient, package, service_type and notes into a pending order.")
            .WithMetadata(
                new DoorShape(FuuffyShapes.Update, FuuffyShapes.Order) { OfOrder = true },
                new DoorExample("application/json", FuuffyExamples.UpdateRequest, FuuffyExamples.UpdateResponse));
        orders.MapGet("", Get)
            .WithName("FuuffyGetOrder")
            .WithSummary("Get an order")
            .WithDescription("The whole order.")
            .WithMetadata(
                new DoorShape(null, FuuffyShapes.Order) { OfOrder = true },
                new DoorExample("application/json", null, FuuffyExamples.UpdateResponse));
        orders.MapPost("/cancel", Cancel)
            .WithName("FuuffyCancelOrder")
            .WithSummary("Cancel an order")
            .WithDescription("Cancels a pending order, and recalls one that is picked up or in transit.")
            .WithMetadata(
                new DoorShape(FuuffyShapes.Cancel, FuuffyShapes.Cancelled) { OfOrder = true, NeedsBody = false },
                new DoorExample("application/json", FuuffyExamples.CancelRequest, FuuffyExamples.CancelResponse));
        return routes;
    }

    private static async Task<IResult> Create(DoorRequest request)
    {
        List<FieldError> errors = [];
        var delivery = FuuffyRequests.New(request.Body, errors);
        if (errors.Count > 0)
            return FuuffyErrors.Invalid(errors);

        var order = NewParcel.Of(request.Caller.Merchant, request.NewIdentity());
        var reply = await request.Execute(order.Id, new ImportOrder(order), delivery);
        return reply.Outcome == OrderOutcome.AlreadyExists
            ? FuuffyErrors.Duplicate
            : Answer(request, reply, FuuffyResponses.Created, FuuffyErrors.CannotUpdate);
    }

    private static async Task<IResult> List(DoorRequest request, HttpRequest http, OrderPages pages)
    {
        List<FieldError> errors = [];
        var query = ListQuery.Read(http.Query, errors);
        if (errors.Count > 0)
            return FuuffyErrors.Invalid(errors);

        var search = new OrderSearch
        {
            Merchant = request.Caller.Merchant,
            Markets = request.Caller.Markets,
            Descending = true,
            Limit = query.Size,
        };
        return FuuffyResponses.List(await pages.Read(search, query.Page, request.Aborted));
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
