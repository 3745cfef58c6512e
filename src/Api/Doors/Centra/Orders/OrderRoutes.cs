using OrderGrains.Api.Doors.Centra.Orders.Creation;
using static OrderGrains.Api.Doors.Centra.CentraEndpoints;

namespace OrderGrains.Api.Doors.Centra.Orders;

/// <summary>The calls about orders.</summary>
internal static class OrderRoutes
{
    public static void MapOrders(this RouteGroupBuilder door)
    {
        door.MapGroup("/orders").MapUpdate("");
        door.MapGet("/orders", ListEndpoint.Get)
            .WithName("CentraGetOrders")
            .WithSummary("Get orders")
            .WithDescription("The orders that were checked out, the oldest first; one that is named in whatever state it is.")
            .WithMetadata(ListEndpoint.Parameters, Shape(null, CentraShapes.Orders), CentraExamples.GetOrders);
        door.MapPost("/order", CreateEndpoints.One)
            .WithName("CentraCreateOrder")
            .WithSummary("Create order")
            .WithDescription(
                "Takes an order with its addresses, products, costs and payment, and completes it unless it is only to be prepared.")
            .WithMetadata(
                Shape(CentraShapes.NewOrder, CentraShapes.Created),
                CentraExamples.Create,
                CentraExamples.CreateOnly);
        door.MapPost("/orders", CreateEndpoints.Many)
            .WithName("CentraCreateOrders")
            .WithSummary("Batch create orders")
            .WithDescription("Several orders under names of the caller's, each created or refused by itself.")
            .WithMetadata(Shape(CentraShapes.NewOrders, CentraShapes.CreatedOrders, ofOrder: false), CentraExamples.CreateMany);
        door.MapPost("/order/{orderId}", CompleteEndpoint.Post)
            .WithName("CentraCompleteOrder")
            .WithSummary("Complete order")
            .WithDescription("Places an order that was only prepared, and tells more of its payment; as often as is needed.")
            .WithMetadata(
                Shape(CentraShapes.Completion, CentraShapes.Completed) with { NeedsBody = false }, CentraExamples.Complete);
    }

    /// <summary>The update, which is at the root as well.</summary>
    public static void MapUpdate(this RouteGroupBuilder orders, string suffix) => orders.MapPut("", UpdateEndpoint.Put)
        .WithName($"CentraUpdateOrder{suffix}")
        .WithSummary("Update order")
        .WithDescription("Appends to or replaces an order's comments and sets its extra attributes.")
        .WithMetadata(Shape(CentraShapes.Update, CentraShapes.Updated), CentraExamples.Update);
}
