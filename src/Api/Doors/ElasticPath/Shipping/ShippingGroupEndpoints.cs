using OrderGrains.Api.Doors.ElasticPath.Carts;
using OrderGrains.Api.Security;

namespace OrderGrains.Api.Doors.ElasticPath.Shipping;

/// <summary>The routes of shipping groups.</summary>
internal static class ShippingGroupEndpoints
{
    private static readonly DoorShape Listed = new(null, ShippingGroupShapes.Many);
    private static readonly DoorShape Read = new(null, ShippingGroupShapes.One);
    private static readonly DoorShape Changed = new(ShippingGroupShapes.Sent, ShippingGroupShapes.One);
    private static readonly DoorShape Created = Changed with { Status = StatusCodes.Status201Created };

    public static void MapElasticPathShippingGroups(this IEndpointRouteBuilder routes, DoorProfile profile)
    {
        MapOfOrders(routes.MapDoor("/v2/orders/{id}/shipping-groups", profile, Schemes.ElasticPath));
        MapOfCarts(routes.MapDoor("/v2/carts/{cart}/shipping-groups", profile, Schemes.ElasticPath)
            .WithMetadata(CartEndpoints.Shopping));
    }

    private static void MapOfOrders(RouteGroupBuilder groups)
    {
        groups.MapGet("", OrderGroupCalls.List)
            .WithName("ElasticPathListOrderGroups")
            .WithSummary("List an order's shipping groups")
            .WithDescription("Its parcels, whatever door has planned them.")
            .WithMetadata(Listed with { OfOrder = true }, ShippingGroupExamples.Many(ofOrder: true));
        groups.MapPost("", OrderGroupCalls.Create)
            .WithName("ElasticPathCreateOrderGroup")
            .WithSummary("Add a shipping group to an order")
            .WithDescription("A planned parcel, which takes what is left when it leaves.")
            .WithMetadata(
                Created with { OfOrder = true }, ShippingGroupExamples.One(ofOrder: true, status: StatusCodes.Status201Created));
        groups.MapGet("/{group}", OrderGroupCalls.Get)
            .WithName("ElasticPathGetOrderGroup")
            .WithSummary("Get a shipping group of an order")
            .WithDescription("include=items adds what is in it.")
            .WithMetadata(Read with { OfOrder = true }, ShippingGroupExamples.One(ofOrder: true, isSent: false));
        groups.MapPut("/{group}", OrderGroupCalls.Update)
            .WithName("ElasticPathUpdateOrderGroup")
            .WithSummary("Change a shipping group of an order")
            .WithDescription("The members that are sent; where it goes only while it has not left.")
            .WithMetadata(Changed with { OfOrder = true }, ShippingGroupExamples.One(ofOrder: true));
    }

    private static void MapOfCarts(RouteGroupBuilder groups)
    {
        groups.MapGet("", CartGroupCalls.List)
            .WithName("ElasticPathListCartGroups")
            .WithSummary("List a cart's shipping groups")
            .WithDescription("All of them.")
            .WithMetadata(Listed, ShippingGroupExamples.Many(ofOrder: false));
        groups.MapPost("", CartGroupCalls.Create)
            .WithName("ElasticPathCreateCartGroup")
            .WithSummary("Add a shipping group to a cart")
            .WithDescription("Its price is due with the cart; items say that they go with it.")
            .WithMetadata(Created, ShippingGroupExamples.One(ofOrder: false, status: StatusCodes.Status201Created));
        groups.MapGet("/{group}", CartGroupCalls.Get)
            .WithName("ElasticPathGetCartGroup")
            .WithSummary("Get a shipping group of a cart")
            .WithDescription("One of them.")
            .WithMetadata(Read, ShippingGroupExamples.One(ofOrder: false, isSent: false));
        groups.MapPut("/{group}", CartGroupCalls.Update)
            .WithName("ElasticPathUpdateCartGroup")
            .WithSummary("Change a shipping group of a cart")
            .WithDescription("The members that are sent.")
            .WithMetadata(Changed, ShippingGroupExamples.One(ofOrder: false));
        groups.MapDelete("/{group}", CartGroupCalls.Remove)
            .WithName("ElasticPathRemoveCartGroup")
            .WithSummary("Remove a shipping group from a cart")
            .WithDescription("One that no item goes with.")
            .WithMetadata(new DoorShape(null, null) { Status = StatusCodes.Status204NoContent });
    }
}
