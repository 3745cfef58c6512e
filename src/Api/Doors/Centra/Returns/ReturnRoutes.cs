using static OrderGrains.Api.Doors.Centra.CentraEndpoints;

namespace OrderGrains.Api.Doors.Centra.Returns;

/// <summary>The calls about returns.</summary>
internal static class ReturnRoutes
{
    public static void MapReturns(this RouteGroupBuilder door)
    {
        door.MapPost("/return", CreateEndpoint.Post)
            .WithName("CentraCreateReturn")
            .WithSummary("Create return")
            .WithDescription("Opens a return of what can come back of a parcel, and gives its money back where that is asked for.")
            .WithMetadata(Shape(ReturnShapes.New, ReturnShapes.Created), CentraExamples.CreateReturn);
        door.MapGet("/returns", ListEndpoint.Get)
            .WithName("CentraGetReturns")
            .WithSummary("Get returns")
            .WithDescription("The newest first, those of the orders that were updated last before others.")
            .WithMetadata(ListEndpoint.Parameters, Shape(null, ReturnShapes.List), CentraExamples.GetReturns);
        door.MapPut("/returns/{returnId}", UpdateEndpoint.Put)
            .WithName("CentraUpdateReturn")
            .WithSummary("Update return")
            .WithDescription("Completes a return, with or without its money, or has it pending again.")
            .WithMetadata(Shape(ReturnShapes.Update, ReturnShapes.Updated), CentraExamples.UpdateReturn);
    }
}
