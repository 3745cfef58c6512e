using OrderGrains.Api.Security;

namespace OrderGrains.Api.Doors.ElasticPath.Carts.Items;

/// <summary>The routes of the items of carts (section B8).</summary>
internal static class ItemEndpoints
{
    public static void MapElasticPathCartItems(this IEndpointRouteBuilder routes, DoorProfile profile)
    {
        var cart = routes.MapDoor("/v2/carts/{cart}", profile, Schemes.ElasticPath)
            .WithMetadata(CartEndpoints.Shopping);
        cart.MapGet("/items", ItemCalls.List)
            .WithName("ElasticPathListCartItems")
            .WithSummary("List a cart's items")
            .WithDescription("All of them, and the promotion code.")
            .WithMetadata(new DoorShape(null, CartShapes.Items), CartExamples.Items(null));
        cart.MapPost("/items", ItemCalls.Add)
            .WithName("ElasticPathAddCartItem")
            .WithSummary("Add items to a cart")
            .WithDescription("Products, custom items, which say their price, a promotion code, or another cart's items; one or a list.")
            .WithMetadata(
                new DoorShape(CartShapes.NewItems, CartShapes.Items) { Status = StatusCodes.Status201Created },
                CartExamples.Items(CartExamples.CustomItem, StatusCodes.Status201Created));
        cart.MapPut("/items", ItemCalls.UpdateAll)
            .WithName("ElasticPathUpdateCartItems")
            .WithSummary("Change items of a cart")
            .WithDescription("Quantities and shipping groups of several.")
            .WithMetadata(new DoorShape(CartShapes.ItemUpdates, CartShapes.Items), CartExamples.Items(CartExamples.Quantities));
        cart.MapDelete("/items", ItemCalls.RemoveAll)
            .WithName("ElasticPathEmptyCart")
            .WithSummary("Empty a cart")
            .WithDescription("Takes all items, the promotion code and custom discounts out.")
            .WithMetadata(new DoorShape(null, null) { Status = StatusCodes.Status204NoContent });
        cart.MapPut("/items/{item}", ItemCalls.Update)
            .WithName("ElasticPathUpdateCartItem")
            .WithSummary("Change an item of a cart")
            .WithDescription("Its quantity, of which 0 takes it out, and its shipping group.")
            .WithMetadata(new DoorShape(CartShapes.ItemUpdate, CartShapes.Items), CartExamples.Items(CartExamples.Quantity));
        cart.MapDelete("/items/{item}", ItemCalls.Remove)
            .WithName("ElasticPathRemoveCartItem")
            .WithSummary("Remove an item from a cart")
            .WithDescription("Or the promotion code, whose id is the code.")
            .WithMetadata(new DoorShape(null, CartShapes.Items), CartExamples.Items(null));
        cart.MapDelete("/discounts/{code}", ItemCalls.RemovePromotion)
            .WithName("ElasticPathRemovePromotion")
            .WithSummary("Remove a promotion code from a cart")
            .WithDescription("As its item is removed.")
            .WithMetadata(new DoorShape(null, CartShapes.Items), CartExamples.Items(null));
    }
}
