using OrderGrains.Api.Security;
using OrderGrains.Orders;

namespace OrderGrains.Api.Doors.ElasticPath.Carts;

/// <summary>The routes of carts (section B8).</summary>
internal static class CartEndpoints
{
    /// <summary>Shoppers fill carts and check them out, whoever may do nothing with orders.</summary>
    public static readonly NeededRight Shopping = new(DoorRights.Create);

    public static void MapElasticPathCarts(this IEndpointRouteBuilder routes, DoorProfile profile)
    {
        var carts = routes.MapDoor("/v2/carts", profile, Schemes.ElasticPath).WithMetadata(Shopping);
        carts.MapPost("", CartCalls.Create)
            .WithName("ElasticPathCreateCart")
            .WithSummary("Create a cart")
            .WithDescription("With a reference of the service's; a cart of the client's own is there once something is put into it.")
            .WithMetadata(
                new DoorShape(CartShapes.Describe, CartShapes.One) { Status = StatusCodes.Status201Created },
                CartExamples.Cart(CartExamples.Describe, StatusCodes.Status201Created));

        var cart = routes.MapDoor("/v2/carts/{cart}", profile, Schemes.ElasticPath).WithMetadata(Shopping);
        cart.MapGet("", CartCalls.Get)
            .WithName("ElasticPathGetCart")
            .WithSummary("Get a cart")
            .WithDescription("One that nobody has used is empty; include=items adds its items.")
            .WithMetadata(new DoorShape(null, CartShapes.One), CartExamples.Cart(null));
        cart.MapPut("", CartCalls.Describe)
            .WithName("ElasticPathUpdateCart")
            .WithSummary("Update a cart")
            .WithDescription("Sets what it is called.")
            .WithMetadata(new DoorShape(CartShapes.Describe, CartShapes.One), CartExamples.Cart(CartExamples.Describe));
        cart.MapDelete("", CartCalls.Delete)
            .WithName("ElasticPathDeleteCart")
            .WithSummary("Delete a cart")
            .WithDescription("Forgets it; orders made of it stay.")
            .WithMetadata(new DoorShape(null, null) { Status = StatusCodes.Status204NoContent });
        cart.MapPost("/checkout", Checkout.Post)
            .WithName("ElasticPathCheckout")
            .WithSummary("Check a cart out")
            .WithDescription("Makes an order of it, which is to be paid.")
            .WithMetadata(
                new DoorShape(CartShapes.Checkout, ElasticPathShapes.Answer) { OfOrder = true, Status = StatusCodes.Status201Created },
                new DoorExample(
                    "application/json", CartExamples.Checkout, ElasticPathExamples.CheckoutResponse, Status: StatusCodes.Status201Created));
    }
}
