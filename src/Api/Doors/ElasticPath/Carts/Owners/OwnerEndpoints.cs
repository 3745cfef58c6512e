using OrderGrains.Api.Doors.ElasticPath.Listing;
using OrderGrains.Api.OpenApi.Shapes;
using OrderGrains.Api.Security;
using static OrderGrains.Api.OpenApi.Shapes.Shape;

namespace OrderGrains.Api.Doors.ElasticPath.Carts.Owners;

/// <summary>The routes of whose carts are.</summary>
internal static class OwnerEndpoints
{
    public static readonly NamedShape Customers = new("ElasticPathCartCustomers", Open(
        ("data", List(Open(("type", OneOf("customer")), ("id", Text))))));

    private const string Example = """{ "data": [ { "type": "customer", "id": "QWERtyUpBa" } ] }""";

    public static void MapElasticPathCartOwners(this IEndpointRouteBuilder routes, DoorProfile profile)
    {
        routes.MapDoor("/v2/carts", profile, Schemes.ElasticPath).WithMetadata(CartEndpoints.Shopping).MapGet("", OwnerCalls.List)
            .WithName("ElasticPathListCarts")
            .WithSummary("List a customer's carts")
            .WithDescription("Of the customer whose token the request shows; the cart that was changed last comes first.")
            .WithMetadata(ListQuery.Paged(), new DoorShape(null, CartShapes.Many), CartExamples.Many);
        var owners = routes.MapDoor("/v2/carts/{cart}/relationships/customers", profile, Schemes.ElasticPath)
            .WithMetadata(CartEndpoints.Shopping);
        owners.MapPost("", OwnerCalls.Add)
            .WithName("ElasticPathAddCartCustomers")
            .WithSummary("Make a cart a customer's")
            .WithDescription("It is theirs and the merchant's alone from then on; 204 where it is theirs already.")
            .WithMetadata(new DoorShape(Customers, Customers) { MayBeEmpty = true }, new DoorExample("application/json", Example, Example));
        owners.MapDelete("", OwnerCalls.Remove)
            .WithName("ElasticPathRemoveCartCustomers")
            .WithSummary("Make a cart a customer's no more")
            .WithDescription("A cart of nobody's is whoever's who knows its reference.")
            .WithMetadata(new DoorShape(Customers, null) { Status = StatusCodes.Status204NoContent });
    }
}
