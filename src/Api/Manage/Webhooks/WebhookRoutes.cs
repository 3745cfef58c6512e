using OrderGrains.Api.Doors;
using OrderGrains.Api.Security;
using OrderGrains.Orders;

namespace OrderGrains.Api.Manage.Webhooks;

/// <summary>The routes of the own API by which a merchant says who is told of what happens.</summary>
internal static class WebhookRoutes
{
    private const string Json = "application/json";
    private const string One = "/{id}";

    public static void MapWebhooks(this RouteGroupBuilder manage)
    {
        var group = manage.MapGroup("/webhooks").WithMetadata(new NeededRight(DoorRights.Admin));
        group.MapGet("", WebhookEndpoints.List).WithName("ManageListWebhooks").WithSummary("Who is told of what happens to orders")
            .WithMetadata(new DoorShape(null, WebhookShapes.All), new DoorExample(Json, null, WebhookExamples.List));
        group.MapPost("", WebhookEndpoints.Create).WithName("ManageCreateWebhook").WithSummary("Have somebody told of what happens")
            .WithDescription("From now on, by Standard Webhooks. The secret is shown in this answer and never again.")
            .WithMetadata(
                new DoorShape(WebhookShapes.New, WebhookShapes.One) { Status = StatusCodes.Status201Created },
                new DoorExample(Json, WebhookExamples.Create, WebhookExamples.Created, Status: 201));
        group.MapGet(One, WebhookEndpoints.Get).WithName("ManageGetWebhook").WithSummary("Read a webhook and how its deliveries go")
            .WithMetadata(new DoorShape(null, WebhookShapes.One), new DoorExample(Json, null, WebhookExamples.Read));
        group.MapPatch(One, WebhookEndpoints.Patch).WithName("ManagePatchWebhook")
            .WithSummary("Change where a webhook leads and what it is told, or disable it")
            .WithDescription("What happens while it is disabled it is told when it is enabled.")
            .WithMetadata(
                new DoorShape(WebhookShapes.Patch, WebhookShapes.One),
                new DoorExample(Json, WebhookExamples.Patch, WebhookExamples.Patched));
        group.MapDelete(One, WebhookEndpoints.Remove).WithName("ManageRemoveWebhook").WithSummary("Remove a webhook and what waits for it")
            .WithMetadata(new DoorShape(null, null) { Status = StatusCodes.Status204NoContent });
        group.MapPost($"{One}/rotate", WebhookEndpoints.Rotate).WithName("ManageRotateWebhook").WithSummary("Draw another secret")
            .WithDescription("Messages are signed with the last one, too, for keepOldFor seconds, at most 90 days.")
            .WithMetadata(
                new DoorShape(WebhookShapes.Rotation, WebhookShapes.One),
                new DoorExample(Json, WebhookExamples.Rotate, WebhookExamples.Rotated));
        group.MapPost($"{One}/replay", WebhookEndpoints.Replay).WithName("ManageReplayWebhook")
            .WithSummary("Send everything again that was given up")
            .WithMetadata(
                new DoorShape(null, WebhookShapes.Replayed) { Status = StatusCodes.Status202Accepted },
                new DoorExample(Json, null, WebhookExamples.Replayed, Status: 202));
    }
}
