using OrderGrains.Api.Security;
using OrderGrains.Orders;

namespace OrderGrains.Api.Doors.ElasticPath.Integrations;

/// <summary>The routes of integrations.</summary>
internal static class IntegrationEndpoints
{
    private const string Request = """
        {
          "data": {
            "type": "integration", "name": "Order paid notification", "description": "Fire an event on order paid", "enabled": true,
            "integration_type": "webhook", "observes": ["order.paid"],
            "configuration": { "url": "https://shop.example/paid", "secret_key": "secret_squirrel" }
          }
        }
        """;

    private const string Integration = """
        {
          "type": "integration", "id": "af7bbcc7-f77f-4a8f-abdb-4f039c5c9d81", "name": "Order paid notification",
          "description": "Fire an event on order paid", "enabled": true, "integration_type": "webhook", "observes": ["order.paid"],
          "configuration": { "url": "https://shop.example/paid" }, "meta": { "timestamps": { "created_at": "2019-07-04T11:12:23.000Z" } }
        }
        """;

    private const string Json = "application/json";

    public static void MapElasticPathIntegrations(this IEndpointRouteBuilder routes, DoorProfile profile)
    {
        var all = routes.MapDoor("/v2/integrations", profile, Schemes.ElasticPath).WithMetadata(new NeededRight(DoorRights.Admin));
        all.MapGet("", IntegrationCalls.List)
            .WithName("ElasticPathListIntegrations")
            .WithSummary("List integrations")
            .WithDescription("Who is told of what happens to orders in the vendor's words.")
            .WithMetadata(
                new DoorShape(null, IntegrationShapes.Many),
                new DoorExample(Json, null, $$$"""{ "data": [ {{{Integration}}} ], "meta": { "results": { "total": 1 } } }"""));
        all.MapPost("", IntegrationCalls.Create)
            .WithName("ElasticPathCreateIntegration")
            .WithSummary("Add an integration")
            .WithDescription("It is told of what happens from then on. Its key is shown this once.")
            .WithMetadata(new DoorShape(IntegrationShapes.New, IntegrationShapes.One), Example(Request));
        all.MapGet("/{integration}", IntegrationCalls.Get)
            .WithName("ElasticPathGetIntegration")
            .WithSummary("Get an integration")
            .WithDescription("Without its key.")
            .WithMetadata(new DoorShape(null, IntegrationShapes.One), Example(null));
        all.MapPut("/{integration}", IntegrationCalls.Update)
            .WithName("ElasticPathUpdateIntegration")
            .WithSummary("Change an integration")
            .WithDescription("The members that are sent; another key takes the place of the last one at once.")
            .WithMetadata(
                new DoorShape(IntegrationShapes.Update, IntegrationShapes.One),
                Example("""{ "data": { "type": "integration", "enabled": false } }"""));
        all.MapDelete("/{integration}", IntegrationCalls.Remove)
            .WithName("ElasticPathRemoveIntegration")
            .WithSummary("Remove an integration")
            .WithDescription("With all that waits for it.")
            .WithMetadata(new DoorShape(null, null) { Status = StatusCodes.Status204NoContent });
    }

    private static DoorExample Example(string? request) => new(Json, request, $$"""{ "data": {{Integration}} }""");
}
