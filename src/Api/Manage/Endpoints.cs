using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;
using OrderGrains.Api.Doors;
using OrderGrains.Api.Security;
using OrderGrains.Orders;
using OrderGrains.Silo;

namespace OrderGrains.Api.Manage;

/// <summary>The project's own API: create and import orders, read them with everything they hold, and see what happened to them.</summary>
internal static class ManageEndpoints
{
    /// <summary>An import may be as large as an order; other bodies are bounded by the server's limit.</summary>
    private const long MaxImportBytes = 4 * 1024 * 1024;

    private static readonly DoorProfile Profile = new(Door.Manage)
    {
        Accepts = type => type is null or "application/json" || type.EndsWith("+json", StringComparison.Ordinal),
        EmptyBodyAllowed = true,
    };

    public static IEndpointRouteBuilder MapManage(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapDoor("/manage", Profile, Schemes.Manage);
        group.MapPost("/orders", Create).WithName("ManageCreateOrder").WithSummary("Create or import an order")
            .WithDescription("Takes canonical JSON in any combination of states that some path of the lifecycle reaches.")
            .WithMetadata(
                new RequestSizeLimitAttribute(MaxImportBytes),
                new DoorExample("application/json", ManageExamples.Create, ManageExamples.Order, Status: 201));
        group.MapGet("/orders", SearchEndpoint.Get).WithName("ManageSearchOrders").WithSummary("Find orders by what they hold")
            .WithDescription("Conditions are combined: an order must meet all. What was answered is found at once.")
            .WithMetadata(SearchQuery.Parameters, new DoorExample("application/json", null, ManageExamples.Search));
        group.MapGet("/changes", ChangesEndpoint.Get).WithName("ManageGetChanges").WithSummary("Follow the changes of all orders")
            .WithDescription("Every change at least once and none left out, those of an order in the order of its versions.")
            .WithMetadata(ChangesEndpoint.Parameters, new DoorExample("application/json", null, ManageExamples.Changes));
        group.MapGet("/orders/{id}", Get).WithName("ManageGetOrder").WithSummary("Read an order in canonical JSON")
            .WithMetadata(new DoorExample("application/json", null, ManageExamples.Order));
        group.MapGet("/orders/{id}/history", HistoryEndpoint.Get).WithName("ManageGetHistory")
            .WithSummary("Who changed what through which door")
            .WithMetadata(HistoryEndpoint.Parameters, new DoorExample("application/json", null, ManageExamples.History));
        group.MapGet("/orders/{id}/transitions", Transitions).WithName("ManageGetTransitions")
            .WithSummary("What the lifecycle allows now")
            .WithMetadata(new DoorExample("application/json", null, ManageExamples.Transitions));
        if (routes.ServiceProvider.GetRequiredService<OrderGrainsOptions>().Demo == true)
            group.MapPost("/demo/reset", DemoEndpoint.Reset).WithName("ManageResetDemo").WithSummary("Put the demonstration data back")
                .WithMetadata(new NeededRight(DoorRights.Admin))
                .Produces(StatusCodes.Status204NoContent);
        return routes;
    }

    private static async Task<IResult> Create(DoorRequest request)
    {
        var read = OrderDocument.Read(request.Body, request.Caller.Merchant);
        if (read.Order is not { } order)
            return ManageErrors.InvalidFields(StatusCodes.Status400BadRequest, read.Problems);

        var reply = await request.Execute(order.Id, new ImportOrder(order, Asserted: read.Asserted));
        return reply.Outcome switch
        {
            OrderOutcome.Accepted => new CreatedOrder(reply.Order!),
            OrderOutcome.AlreadyExists => ManageErrors.Conflict(order.Id),
            OrderOutcome.NameTaken => ManageErrors.Taken(reply.Taken!),
            OrderOutcome.Rejected => ManageErrors.Rejected(reply.Rejection!, order, read.Asserted),
            _ => request.Fail(reply),
        };
    }

    private static async Task<IResult> Get(string id, DoorRequest request, HttpRequest http)
    {
        var reply = await request.Read(id);
        return reply switch
        {
            { Outcome: OrderOutcome.Accepted, Order: { } order } => IsKnown(order, http)
                ? Results.StatusCode(StatusCodes.Status304NotModified)
                : OrderAnswer.Of(order, StatusCodes.Status200OK),
            { Outcome: OrderOutcome.NotFound } => request.Fail(ManageErrors.NotFound(id)),
            _ => request.Fail(reply),
        };
    }

    private static async Task<IResult> Transitions(string id, DoorRequest request, OrderReads reads) =>
        await reads.Transitions(request.Caller, id) is { } transitions
            ? OrderAnswer.Of(transitions)
            : request.Fail(ManageErrors.NotFound(id));

    private static bool IsKnown(Order order, HttpRequest request)
    {
        var current = new EntityTagHeaderValue(ConditionalHeaders.ETag(order.Version));
        return EntityTagHeaderValue.TryParseList(request.Headers.IfNoneMatch, out var known)
            && known.Any(tag => tag.Equals(EntityTagHeaderValue.Any) || tag.Compare(current, useStrongComparison: false));
    }
}
