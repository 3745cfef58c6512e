using OrderGrains.Api.Security;
using OrderGrains.Orders;

namespace OrderGrains.Api.Doors.ElasticPath.Customers.Addresses;

/// <summary>The routes of addresses of customers.</summary>
internal static class BookEndpoints
{
    private const string Json = "application/json";

    private const string Request = """
        {
          "data": {
            "type": "address", "first_name": "Ron", "last_name": "Swanson", "name": "Home", "phone_number": "(555) 555-1234",
            "line_1": "1 Sunny Street", "city": "Sunny Town", "county": "Sunnyville", "postcode": "SU33 1YY", "country": "GB"
          }
        }
        """;

    private const string Address = """
        {
          "type": "address",
          "first_name": "Ron",
          "last_name": "Swanson",
          "name": "Home",
          "phone_number": "(555) 555-1234",
          "instructions": "",
          "company_name": "",
          "line_1": "1 Sunny Street",
          "line_2": "",
          "city": "Sunny Town",
          "county": "Sunnyville",
          "region": "",
          "postcode": "SU33 1YY",
          "country": "GB",
          "id": "5f8da740-6680-463e-b31c-190b2db4bf9d",
          "meta": { "timestamps": { "created_at": "2026-02-23T09:40:33.882Z", "updated_at": "2026-02-23T09:40:33.882Z" } },
          "links": { "self": "http://127.0.0.1:5080/v2/customers/KdZRtbWqVn/addresses/5f8da740-6680-463e-b31c-190b2db4bf9d" },
          "relationships": { "customer": { "id": "KdZRtbWqVn", "type": "customer" } }
        }
        """;

    public static void MapElasticPathAddresses(this IEndpointRouteBuilder routes, DoorProfile profile)
    {
        var book = routes.MapDoor("/v2/customers/{customer}/addresses", profile, Schemes.ElasticPath)
            .WithMetadata(new NeededRight(DoorRights.Customers));
        book.MapGet("", BookCalls.List)
            .WithName("ElasticPathListAddresses")
            .WithSummary("List a customer's addresses")
            .WithDescription("The book that the customer has at Commerce Layer's door, too.")
            .WithMetadata(new DoorShape(null, BookShapes.Many), new DoorExample(Json, null, $$"""{ "data": [ {{Address}} ] }"""));
        book.MapPost("", BookCalls.Create)
            .WithName("ElasticPathCreateAddress")
            .WithSummary("Add an address")
            .WithDescription("To a customer's book; with a customer's token to their own.")
            .WithMetadata(new DoorShape(BookShapes.New, BookShapes.One) { TellsRetries = true }, Example(Request));
        book.MapGet("/{address}", BookCalls.Get)
            .WithName("ElasticPathGetAddress")
            .WithSummary("Get an address")
            .WithDescription("Of a customer's book.")
            .WithMetadata(new DoorShape(null, BookShapes.One), Example(null));
        book.MapPut("/{address}", BookCalls.Update)
            .WithName("ElasticPathUpdateAddress")
            .WithSummary("Change an address")
            .WithDescription("The members that are sent; orders keep the address they have.")
            .WithMetadata(
                new DoorShape(BookShapes.Update, BookShapes.One), Example("""{ "data": { "type": "address", "name": "Home" } }"""));
        book.MapDelete("/{address}", BookCalls.Remove)
            .WithName("ElasticPathRemoveAddress")
            .WithSummary("Remove an address")
            .WithDescription("From the customer's book, here and at Commerce Layer's door.")
            .WithMetadata(new DoorShape(null, null) { Status = StatusCodes.Status204NoContent });
    }

    private static DoorExample Example(string? request) => new(Json, request, $$"""{ "data": {{Address}} }""");
}
