using Microsoft.AspNetCore.Mvc;
using OrderGrains.Api.Doors;

namespace OrderGrains.Api.Manage.Bulk;

/// <summary>The routes of the own API that are about many orders at once.</summary>
internal static class BulkRoutes
{
    public static void MapBulk(this RouteGroupBuilder group)
    {
        group.MapPost("/orders/import", ImportEndpoint.Post).WithName("ManageImportOrders").WithSummary("Import orders, one a line")
            .WithDescription("NDJSON of any length. Each line is an order to create, done or refused by itself, and has a result.")
            .WithMetadata(
                ImportEndpoint.Profile,
                ImportEndpoint.Parameters,
                new DisableRequestSizeLimitAttribute(),
                new DoorShape(BulkShapes.Lines, BulkShapes.Lines)
                {
                    RequestTypes = [JsonLines.ContentType],
                    AnswerTypes = [JsonLines.ContentType],
                },
                new DoorExample(JsonLines.ContentType, BulkExamples.Import, BulkExamples.Imported));
        group.MapGet("/orders/export", ExportEndpoint.Get).WithName("ManageExportOrders").WithSummary("Export orders, one a line")
            .WithDescription("NDJSON by the orders' ids, each once, as it is when it is read.")
            .WithMetadata(
                ExportEndpoint.Parameters,
                new DoorShape(null, BulkShapes.Lines) { AnswerTypes = [JsonLines.ContentType] },
                new DoorExample(JsonLines.ContentType, null, BulkExamples.Exported));
        group.MapPost("/orders/bulk", BulkEndpoint.Post).WithName("ManageCommandOrders").WithSummary("Act on many orders")
            .WithDescription("Each item is all or nothing by itself, and has the status and problem that its single call would have.")
            .WithMetadata(
                new DoorShape(BulkShapes.Commands, BulkShapes.Commanded),
                new DoorExample("application/json", BulkExamples.Commands, BulkExamples.Commanded));
    }
}
