using OrderGrains.Api.Orders;
using OrderGrains.Api.Security;

namespace OrderGrains.Api.Doors.ElasticPath.Carts.Taxes;

/// <summary>The routes of taxes of the items of carts.</summary>
internal static class TaxEndpoints
{
    private const string Json = "application/json";

    private const string Sent = """
        "type": "tax_item", "name": "GST", "jurisdiction": "BC", "code": "GST", "rate": 0.05
        """;

    private const string Shown = """
        "type": "tax_item", "id": "81b6af81-327e-40db-a3d1-687177d1070b", "jurisdiction": "BC", "code": "GST", "name": "GST", "rate": 0.05
        """;

    private const string Item = """
        "relationships": { "item": { "data": { "type": "custom_item", "id": "de9fddf5-011b-4485-abf8-ebb8f53c39ff" } } }
        """;

    public static void MapElasticPathTaxes(this IEndpointRouteBuilder routes, DoorProfile profile)
    {
        var cart = routes.MapDoor("/v2/carts/{cart}", profile, Schemes.ElasticPath).WithMetadata(CartEndpoints.Shopping);
        cart.MapPost("/items/{item}/taxes", TaxCalls.Add)
            .WithName("ElasticPathAddTax")
            .WithSummary("Add a tax to an item of a cart")
            .WithDescription("One that somebody else has reckoned: a rate of the item's price after discounts, or an amount.")
            .WithMetadata(
                new DoorShape(TaxShapes.New, TaxShapes.One) { Status = StatusCodes.Status201Created },
                One($$"""{ "data": { {{Sent}} } }""", StatusCodes.Status201Created));
        cart.MapPut("/items/{item}/taxes/{tax}", TaxCalls.Update)
            .WithName("ElasticPathUpdateTax")
            .WithSummary("Change a tax of an item of a cart")
            .WithDescription("The members that are sent; a rate takes the place of an amount, and an amount that of a rate.")
            .WithMetadata(
                new DoorShape(TaxShapes.Update, TaxShapes.One), One("""{ "data": { "type": "tax_item", "rate": 0.05 } }"""));
        cart.MapDelete("/items/{item}/taxes/{tax}", TaxCalls.Remove)
            .WithName("ElasticPathRemoveTax")
            .WithSummary("Remove a tax from an item of a cart")
            .WithDescription("One of them.")
            .WithMetadata(new DoorShape(null, null) { Status = StatusCodes.Status204NoContent });
        cart.MapPost("/taxes", TaxCalls.AddAll)
            .WithName("ElasticPathAddTaxes")
            .WithSummary("Add taxes to items of a cart")
            .WithDescription("Each to the item it names; those that cannot be added keep the others out only where the request says so.")
            .WithMetadata(
                new DoorShape(TaxShapes.Several, TaxShapes.Added) { Status = StatusCodes.Status201Created },
                new DoorExample(
                    Json,
                    $$"""{ "data": [ { {{Sent}}, {{Item}} } ], "options": { "add_all_or_nothing": true } }""",
                    $$"""{ "data": [ { {{Shown}}, {{Item}} } ] }""",
                    Status: StatusCodes.Status201Created));
        cart.MapDelete("/taxes", (string cart, DoorRequest request, HttpRequest http, GrainReads reads) =>
                TaxCalls.Remove(cart, null, null, request, http, reads))
            .WithName("ElasticPathRemoveTaxes")
            .WithSummary("Remove all taxes from a cart")
            .WithDescription("From all of its items.")
            .WithMetadata(new DoorShape(null, null) { Status = StatusCodes.Status204NoContent });
    }

    private static DoorExample One(string request, int status = StatusCodes.Status200OK) =>
        new(Json, request, $$"""{ "data": { {{Shown}} } }""", Status: status);
}
