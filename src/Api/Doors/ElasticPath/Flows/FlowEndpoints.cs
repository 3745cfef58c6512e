using OrderGrains.Api.Doors.ElasticPath.Listing;
using OrderGrains.Api.Security;
using OrderGrains.Orders;

namespace OrderGrains.Api.Doors.ElasticPath.Flows;

/// <summary>The routes of flows and of their fields.</summary>
internal static class FlowEndpoints
{
    private static readonly DoorQuery Pages = ListQuery.Paged();

    public static void MapElasticPathFlows(this IEndpointRouteBuilder routes, DoorProfile profile)
    {
        var flows = routes.MapDoor("/v2/flows", profile, Schemes.ElasticPath).WithMetadata(new NeededRight(DoorRights.Admin));
        flows.MapGet("", FlowCalls.List)
            .WithName("ElasticPathListFlows")
            .WithSummary("List flows")
            .WithDescription("What orders have beside the members that every order has; page by page.")
            .WithMetadata(Pages, new DoorShape(null, FlowShapes.Many), FlowExamples.Flows);
        flows.MapPost("", FlowCalls.Create)
            .WithName("ElasticPathCreateFlow")
            .WithSummary("Create a flow")
            .WithDescription("From then on orders take what its fields declare, and nothing else.")
            .WithMetadata(Created(FlowShapes.New, FlowShapes.One), FlowExamples.Made);
        flows.MapGet("/{flow}", FlowCalls.Get)
            .WithName("ElasticPathGetFlow")
            .WithSummary("Get a flow")
            .WithDescription("By its id.")
            .WithMetadata(new DoorShape(null, FlowShapes.One), FlowExamples.Read);
        flows.MapPut("/{flow}", FlowCalls.Update)
            .WithName("ElasticPathUpdateFlow")
            .WithSummary("Change a flow")
            .WithDescription("The members that are sent. While it is not enabled it is as if there were none.")
            .WithMetadata(new DoorShape(FlowShapes.Update, FlowShapes.One), FlowExamples.Changed);
        flows.MapDelete("/{flow}", FlowCalls.Remove)
            .WithName("ElasticPathRemoveFlow")
            .WithSummary("Remove a flow")
            .WithDescription("With its fields; what orders hold stays theirs.")
            .WithMetadata(new DoorShape(null, null) { Status = StatusCodes.Status204NoContent });
        flows.MapGet("/{flow}/fields", FieldCalls.OfFlow)
            .WithName("ElasticPathListFieldsOfFlow")
            .WithSummary("List the fields of a flow")
            .WithDescription("By the flow's slug; page by page.")
            .WithMetadata(Pages, new DoorShape(null, FlowShapes.ManyFields), FlowExamples.OfOrders);
        routes.MapFields(profile);
    }

    private static void MapFields(this IEndpointRouteBuilder routes, DoorProfile profile)
    {
        var fields = routes.MapDoor("/v2/fields", profile, Schemes.ElasticPath).WithMetadata(new NeededRight(DoorRights.Admin));
        fields.MapGet("", FieldCalls.List)
            .WithName("ElasticPathListFields")
            .WithSummary("List fields")
            .WithDescription("Of all flows; page by page.")
            .WithMetadata(Pages, new DoorShape(null, FlowShapes.ManyFields), FlowExamples.Fields);
        fields.MapPost("", FieldCalls.Create)
            .WithName("ElasticPathCreateField")
            .WithSummary("Create a field")
            .WithDescription("A member of orders with its type, its rules and what it is where nothing is said.")
            .WithMetadata(Created(FlowShapes.NewField, FlowShapes.OneField), FlowExamples.MadeField);
        fields.MapGet("/{field}", FieldCalls.Get)
            .WithName("ElasticPathGetField")
            .WithSummary("Get a field")
            .WithDescription("By its id.")
            .WithMetadata(new DoorShape(null, FlowShapes.OneField), FlowExamples.ReadField);
        fields.MapPut("/{field}", FieldCalls.Update)
            .WithName("ElasticPathUpdateField")
            .WithSummary("Change a field")
            .WithDescription("The members that are sent; its type stays. What orders hold is not looked at again.")
            .WithMetadata(new DoorShape(FlowShapes.FieldUpdate, FlowShapes.OneField), FlowExamples.ChangedField);
        fields.MapDelete("/{field}", FieldCalls.Remove)
            .WithName("ElasticPathRemoveField")
            .WithSummary("Remove a field")
            .WithDescription("What orders hold of it stays theirs.")
            .WithMetadata(new DoorShape(null, null) { Status = StatusCodes.Status204NoContent });
    }

    private static DoorShape Created(OpenApi.Shapes.NamedShape request, OpenApi.Shapes.NamedShape answer) =>
        new(request, answer) { Status = StatusCodes.Status201Created, TellsRetries = true };
}
