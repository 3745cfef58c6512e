using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;
using OrderGrains.Api.Security;
using OrderGrains.Api.ValueKinds;
using OrderGrains.Orders;
using OrderGrains.Silo;

namespace OrderGrains.Api.Doors.Centra;

/// <summary>Centra's Order API under its base path, and the update at the root as printed.</summary>
internal static class CentraEndpoints
{
    private static readonly DoorProfile Profile = new(Door.Centra)
    {
        Accepts = type => type is null or "application/json" or "text/json",
        EmptyBodyAllowed = true,
        EmptyListAllowed = true,
        Markets = merchant => merchant.CentraMarkets,
    };

    private static readonly string[] AnswerTypes = ["application/json", "text/xml"];

    public static void MapCentra(this IEndpointRouteBuilder routes)
    {
        var options = routes.ServiceProvider.GetRequiredService<IOptions<DoorOptions>>().Value;
        MapUpdate(routes.MapDoor("/orders", Profile, Schemes.Centra), "Root");

        var orders = routes.MapDoor($"{options.CentraBase}/orders", Profile, Schemes.Centra);
        MapUpdate(orders, "");
        orders.MapGet("", List)
            .WithName("CentraGetOrders")
            .WithSummary("Get orders")
            .WithDescription("The order named by the parameter order, with its comments and attributes.")
            .WithMetadata(
                new DoorShape(null, CentraShapes.Orders) { OfOrder = true, AnswerTypes = AnswerTypes },
                new DoorQuery(
                    new("order", "The order's number; a list is answered, of it or of none."),
                    new(CentraCall.XmlName, "1 for an answer in XML.")));
    }

    private static void MapUpdate(RouteGroupBuilder orders, string suffix) => orders.MapPut("", Update)
        .WithName($"CentraUpdateOrder{suffix}")
        .WithSummary("Update order")
        .WithDescription("Appends to or replaces an order's comments and sets its extra attributes.")
        .WithMetadata(
            new DoorShape(CentraShapes.Update, CentraShapes.Updated) { OfOrder = true, AnswerTypes = AnswerTypes },
            CentraExamples.Update);

    private static async Task<IResult> Update(DoorRequest request, HttpContext context)
    {
        var update = UpdateRequest.Parse(request.Body, CentraCall.Of(context));
        context.Features.Set(update.Call);
        if ((update.Problem ?? CentraCall.Problem(context)) is { } problem)
            return update.Call.No(problem);

        var number = update.OrderId!.Value;
        var reply = await request.Execute(UpdateRequest.Id(number), update.Actions);
        return reply.Outcome switch
        {
            OrderOutcome.Accepted => update.Call.Ok(number),
            OrderOutcome.NotFound => update.Call.No(CentraErrors.NotFound(reply.Rejection)),
            OrderOutcome.Rejected => update.Call.No(CentraErrors.Of(reply.Rejection!)),
            _ => request.Fail(reply),
        };
    }

    /// <summary>There is no call for a single order: a list is filtered by its number.</summary>
    private static async Task<IResult> List(DoorRequest request, HttpContext context)
    {
        var call = CentraCall.Of(context);
        if (CentraCall.Problem(context) is { } problem)
            return call.No(problem);
        if (context.Request.Query["order"].ToString() is not { Length: > 0 } text)
            return call.No(CentraErrors.OrderMissing);
        if (WholeNumber.Read(text, out var number) != NumberForm.Whole)
            return call.Ok(new JsonArray());

        var reply = await request.Read(UpdateRequest.Id(number));
        return reply.Outcome switch
        {
            OrderOutcome.Accepted => call.Ok(new JsonArray(OrderDocument.Render(reply.Order!))),
            OrderOutcome.NotFound => call.Ok(new JsonArray()),
            _ => request.Fail(reply),
        };
    }
}
