using OrderGrains.Api.Doors.ElasticPath.Carts;
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
            .WithDescription("Gives a token for the header X-Moltin-Customer-Token, good for a day: they see the customer's alone.")
            .WithMetadata(new DoorShape(CustomerShapes.LogIn, CustomerShapes.Token), CustomerExamples.LoggedIn);

        var all = routes.MapDoor("/v2/customers", profile, Schemes.ElasticPath).WithMetadata(new NeededRight(DoorRights.Customers));
        all.MapGet("", CustomerList.Get)
            .WithName("ElasticPathListCustomers")
            .WithSummary("List customers")
            .WithDescription("Filtered, sorted and page by page; with a customer's token, the customer.")
            .WithMetadata(CustomerQuery.Parameters, new DoorShape(null, CustomerShapes.Many), CustomerExamples.Many);
        all.MapPost("", CustomerCalls.Create)
            .WithName("ElasticPathCreateCustomer")
            .WithSummary("Create a customer")
            .WithDescription("Who can log in if there is a password.")
            .WithMetadata(
                new DoorShape(CustomerShapes.New, CustomerShapes.One) { Status = StatusCodes.Status201Created, TellsRetries = true },
                CustomerExamples.Created);
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
