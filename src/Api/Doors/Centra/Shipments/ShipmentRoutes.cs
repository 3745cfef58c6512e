using static OrderGrains.Api.Doors.Centra.CentraEndpoints;

namespace OrderGrains.Api.Doors.Centra.Shipments;

/// <summary>The calls about parcels.</summary>
internal static class ShipmentRoutes
{
    public static void MapShipments(this RouteGroupBuilder door)
    {
        door.MapPost("/shipments", CreateEndpoint.Post)
            .WithName("CentraCreateShipment")
            .WithSummary("Create shipment")
            .WithDescription("Plans a parcel, and takes its money of what was authorized unless told not to.")
            .WithMetadata(Shape(ShipmentShapes.New, ShipmentShapes.Named), CentraExamples.CreateShipment);
        door.MapGet("/shipments", ListEndpoint.Get)
            .WithName("CentraGetShipments")
            .WithSummary("Get shipments")
            .WithDescription("The parcels that are good to go and not sent, or those of another status; of the oldest orders first.")
            .WithMetadata(
                ListEndpoint.Parameters,
                Shape(null, ShipmentShapes.List),
                CentraExamples.GetShipments);
        door.MapPut("/shipments/{shipmentId}", UpdateEndpoint.Put)
            .WithName("CentraUpdateShipment")
            .WithSummary("Update shipment")
            .WithDescription("Changes what is in a parcel that is neither sent nor paid, and marks one as good to go.")
            .WithMetadata(Shape(ShipmentShapes.Update, ShipmentShapes.Updated), CentraExamples.UpdateShipment);
        door.MapDelete("/shipments/{shipmentId}", DeleteEndpoint.Delete)
            .WithName("CentraDeleteShipment")
            .WithSummary("Delete shipment")
            .WithDescription("Gives up a parcel that is neither sent nor paid.")
            .WithMetadata(
                new DoorQuery(new DoorQueryParameter(CentraCall.XmlName, "1 for an answer in XML.")),
                Shape(null, ShipmentShapes.Deleted),
                CentraExamples.DeleteShipment);
        door.MapPut("/shipment", CompleteEndpoint.Put)
            .WithName("CentraCompleteShipment")
            .WithSummary("Complete shipment")
            .WithDescription("Tells what the carrier calls a parcel, takes its money unless told not to, and says that it is sent.")
            .WithMetadata(Shape(ShipmentShapes.Completion, ShipmentShapes.Named), CentraExamples.CompleteShipment);
        door.MapPut("/capture", CompleteEndpoint.Capture)
            .WithName("CentraCaptureShipment")
            .WithSummary("Capture shipment")
            .WithDescription("Takes the money for a parcel of what was authorized.")
            .WithMetadata(Shape(ShipmentShapes.Capture, ShipmentShapes.Named), CentraExamples.CaptureShipment);
    }
}
