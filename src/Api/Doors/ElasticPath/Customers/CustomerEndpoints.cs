using OrderGrains.Api.Doors.ElasticPath.Carts;
using OrderGrains.Api.Doors.ElasticPath.Listing;
using OrderGrains.Api.Security;
using OrderGrains.Orders;

namespace OrderGrains.Api.Doors.ElasticPath.Customers;

/// <summary>The routes of customers and of their tokens.</summary>
internal static class CustomerEndpoints
{
    public static void MapElasticPathCustomers(this IEndpointRouteBuilder routes, DoorProfile profile)
    {
        routes.MapDoor("/v2/customers/tokens", profile, Schemes.ElasticPath).WithMetadata(CartEndpoints.Shopping)
            .MapPost("", CustomerTokenCalls.Post)
            .WithName("ElasticPathLogIn")
            .WithSummary("Log a customer in")
            .WithDescription("Gives a token that lasts a day, for the header X-Moltin-Customer-Token: its requests see what is the customer's.")
            .WithMetadata(new DoorShape(CustomerShapes.LogIn, CustomerShapes.Token), CustomerExamples.LoggedIn);

        var all = routes.MapDoor("/v2/customers", profile, Schemes.ElasticPath).WithMetadata(new NeededRight(DoorRights.Customers));
        all.MapGet("", CustomerCalls.List)
            .WithName("ElasticPathListCustomers")
            .WithSummary("Find customers")
            .WithDescription("Of an email or an id, which the filter names; a customer's token finds the customer.")
            .WithMetadata(ListQuery.Paging, new DoorShape(null, CustomerShapes.Many), CustomerExamples.Many);
        all.MapPost("", CustomerCalls.Create)
            .WithName("ElasticPathCreateCustomer")
            .WithSummary("Create a customer")
            .WithDescription("Who can log in if there is a password.")
            .WithMetadata(
                new DoorShape(CustomerShapes.New, CustomerShapes.One) { Status = StatusCodes.Status201Created }, CustomerExamples.Created);
        all.MapGet("/{customer}", CustomerCalls.Get)
            .WithName("ElasticPathGetCustomer")
            .WithSummary("Get a customer")
            .WithDescription("By the merchant's client, or with the customer's own token.")
            .WithMetadata(new DoorShape(null, CustomerShapes.One), CustomerExamples.Read);
        all.MapPut("/{customer}", CustomerCalls.Update)
            .WithName("ElasticPathUpdateCustomer")
            .WithSummary("Change a customer")
            .WithDescription("The members that are sent. Another password ends the customer's tokens, but for the one it was set with.")
            .WithMetadata(new DoorShape(CustomerShapes.Update, CustomerShapes.One), CustomerExamples.Changed);
        all.MapDelete("/{customer}", CustomerCalls.Delete)
            .WithName("ElasticPathRemoveCustomer")
            .WithSummary("Remove a customer")
            .WithDescription("With addresses, means of payment and tokens; orders stay as they are.")
            .WithMetadata(new DoorShape(null, null) { Status = StatusCodes.Status204NoContent });
    }
}
