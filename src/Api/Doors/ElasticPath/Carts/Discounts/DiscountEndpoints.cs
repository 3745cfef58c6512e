using OrderGrains.Api.Orders;
using OrderGrains.Api.Security;

namespace OrderGrains.Api.Doors.ElasticPath.Carts.Discounts;

/// <summary>The routes of custom discounts of carts and of their items.</summary>
internal static class DiscountEndpoints
{
    public static void MapElasticPathDiscounts(this IEndpointRouteBuilder routes, DoorProfile profile)
    {
        var cart = routes.MapDoor("/v2/carts/{cart}", profile, Schemes.ElasticPath)
            .WithMetadata(CartEndpoints.Shopping);
        MapOfCart(cart);
        MapOfItem(cart);
    }

    private static void MapOfCart(RouteGroupBuilder cart)
    {
        cart.MapPost("/custom-discounts", (string cart, DoorRequest request, HttpRequest http, GrainReads reads) =>
                DiscountCalls.Add(cart, null, request, http, reads))
            .WithName("ElasticPathAddDiscounts")
            .WithSummary("Add custom discounts to a cart")
            .WithDescription("Discounts that somebody else has reckoned, of the cart or of the items they name; one or a list.")
            .WithMetadata(
                new DoorShape(DiscountShapes.New, DiscountShapes.Added) { Status = StatusCodes.Status201Created },
                DiscountExamples.Added);
        cart.MapDelete("/custom-discounts", (string cart, DoorRequest request, HttpRequest http, GrainReads reads) =>
                DiscountCalls.Remove(cart, null, null, request, http, reads))
            .WithName("ElasticPathRemoveDiscounts")
            .WithSummary("Remove all custom discounts from a cart")
            .WithDescription("But for those of its items.")
            .WithMetadata(new DoorShape(null, null) { Status = StatusCodes.Status204NoContent });
        const string One = "/custom-discounts/{discount}";
        cart.MapPut(One, (string cart, string discount, DoorRequest request, HttpRequest http, GrainReads reads) =>
                DiscountCalls.Update(cart, null, discount, request, http, reads))
            .WithName("ElasticPathUpdateDiscount")
            .WithSummary("Change a custom discount of a cart")
            .WithDescription("The members that are sent.")
            .WithMetadata(new DoorShape(DiscountShapes.Update, DiscountShapes.One), DiscountExamples.Changed);
        cart.MapDelete(One, (string cart, string discount, DoorRequest request, HttpRequest http, GrainReads reads) =>
                DiscountCalls.Remove(cart, null, discount, request, http, reads))
            .WithName("ElasticPathRemoveDiscount")
            .WithSummary("Remove a custom discount from a cart")
            .WithDescription("One of the whole cart.")
            .WithMetadata(new DoorShape(null, null) { Status = StatusCodes.Status204NoContent });
    }

    private static void MapOfItem(RouteGroupBuilder cart)
    {
        cart.MapPost("/items/{item}/custom-discounts", DiscountCalls.Add)
            .WithName("ElasticPathAddItemDiscount")
            .WithSummary("Add a custom discount to an item of a cart")
            .WithDescription("It takes at most what the item costs.")
            .WithMetadata(
                new DoorShape(DiscountShapes.New, DiscountShapes.Added) { Status = StatusCodes.Status201Created },
                DiscountExamples.Added);
        cart.MapPut("/items/{item}/custom-discounts/{discount}", DiscountCalls.Update)
            .WithName("ElasticPathUpdateItemDiscount")
            .WithSummary("Change a custom discount of an item of a cart")
            .WithDescription("The members that are sent.")
            .WithMetadata(new DoorShape(DiscountShapes.Update, DiscountShapes.One), DiscountExamples.Changed);
        cart.MapDelete("/items/{item}/custom-discounts/{discount}", DiscountCalls.Remove)
            .WithName("ElasticPathRemoveItemDiscount")
            .WithSummary("Remove a custom discount from an item of a cart")
            .WithDescription("One of this item.")
            .WithMetadata(new DoorShape(null, null) { Status = StatusCodes.Status204NoContent });
    }
}
