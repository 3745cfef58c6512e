using OrderGrains.Api.Doors;
using OrderGrains.Api.Manage.Webhooks;
using OrderGrains.Api.Security;
using OrderGrains.Orders;

namespace OrderGrains.Api.Manage.Deliveries;

/// <summary>The routes of the own API about what is on its way.</summary>
internal static class DeliveryRoutes
{
    public static void MapDeliveries(this RouteGroupBuilder manage)
    {
        var group = manage.MapGroup("/deliveries").WithMetadata(new NeededRight(DoorRights.Admin));
        group.MapGet("", DeliveryEndpoints.List).WithName("ManageListDeliveries").WithSummary("What is on its way, and what was given up")
            .WithDescription("Messages to webhooks, effects on customers, coupons and stock, and calls of payment gateways.")
            .WithMetadata(
                DeliveryEndpoints.Parameters,
                new DoorShape(null, DeliveryShapes.Page),
                new DoorExample("application/json", null, DeliveryExamples.List));
        group.MapGet("/{id}", DeliveryEndpoints.Get).WithName("ManageGetDelivery").WithSummary("Read how a delivery stands")
            .WithMetadata(new DoorShape(null, DeliveryShapes.One), new DoorExample("application/json", null, DeliveryExamples.Parked));
        group.MapPost("/{id}/replay", DeliveryEndpoints.Replay).WithName("ManageReplayDelivery")
            .WithSummary("Have a message sent again, or an effect tried at once")
            .WithMetadata(
                new DoorShape(null, WebhookShapes.Replayed) { Status = StatusCodes.Status202Accepted },
                new DoorExample("application/json", null, DeliveryExamples.Replayed, Status: 202));
    }
}
