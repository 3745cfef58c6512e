using OrderGrains.Api.Doors.ElasticPath.Listing;
using OrderGrains.Api.Security;
using OrderGrains.Orders;

namespace OrderGrains.Api.Doors.ElasticPath.Integrations.Logs;

/// <summary>The routes of logs of integrations.</summary>
internal static class IntegrationLogEndpoints
{
    private const string Json = "application/json";

    private const string Job = """{ "type": "integration-job", "id": "c2hvcC82LzAvMTAwNw" }""";

    private static readonly DoorQuery Pages = ListQuery.Paged();

    private static readonly DoorExample Logs = new(Json, null, Page($$"""
        {
          "id": "c2hvcC82LzAvMTAwNw.1",
          "type": "integration-log",
          "succeeded": false,
          "attempt": 1,
          "body": "",
          "status_code": 404,
          "error_detail": "Received a status code outside of 2xx range - treating webhook as a fail",
          "relationships": {
            "integration": { "data": { "type": "integration", "id": "8edd44ef-1856-4456-90ec-d9fab8a25049" } },
            "job": { "data": {{Job}} }
          },
          "meta": { "timestamps": { "created_at": "2026-10-30T18:15:40.087Z" } }
        }
        """));

    public static void MapElasticPathIntegrationLogs(this IEndpointRouteBuilder routes, DoorProfile profile)
    {
        var all = routes.MapDoor("/v2/integrations", profile, Schemes.ElasticPath).WithMetadata(new NeededRight(DoorRights.Admin));
        all.MapGet("/logs", IntegrationLogCalls.OfStore)
            .WithName("ElasticPathListLogs")
            .WithSummary("List logs")
            .WithDescription("What came of messages to all integrations; page by page.")
            .WithMetadata(Pages, new DoorShape(null, IntegrationLogShapes.Logs), Logs);
        all.MapGet("/{integration}/logs", IntegrationLogCalls.OfIntegration)
            .WithName("ElasticPathListLogsOfIntegration")
            .WithSummary("List the logs of an integration")
            .WithDescription("The latest attempt of each message that is known; page by page.")
            .WithMetadata(Pages, new DoorShape(null, IntegrationLogShapes.Logs), Logs);
        all.MapGet("/{integration}/jobs", IntegrationLogCalls.Jobs)
            .WithName("ElasticPathListJobs")
            .WithSummary("List the jobs of an integration")
            .WithDescription("The messages that are known, also those that are still to be sent; page by page.")
            .WithMetadata(Pages, new DoorShape(null, IntegrationLogShapes.Jobs), new DoorExample(Json, null, Page(Job)));
        all.MapGet("/{integration}/jobs/{job}/logs", IntegrationLogCalls.OfJob)
            .WithName("ElasticPathListLogsOfJob")
            .WithSummary("List the logs of a job")
            .WithDescription("What came of one message.")
            .WithMetadata(Pages, new DoorShape(null, IntegrationLogShapes.Logs), Logs);
    }

    private static string Page(string item) => $$"""
        {
          "data": [ {{item}} ],
          "meta": { "limit": 25, "offset": 0, "current": 1, "total": 1 },
          "results": { "total": 1 }
        }
        """;
}
