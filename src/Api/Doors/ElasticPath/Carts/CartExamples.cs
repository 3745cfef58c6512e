namespace OrderGrains.Api.Doors.ElasticPath.Carts;

/// <summary>Requests and answers about carts, for the OpenAPI page.</summary>
internal static class CartExamples
{
    public const string Describe = """{ "data": { "name": "Saturday" } }""";

    public const string Quantity = """{ "data": { "quantity": 1 } }""";

    public const string Quantities = """{ "data": [ { "id": "de9fddf5-011b-4485-abf8-ebb8f53c39ff", "quantity": 1 } ] }""";

    public const string CustomItem = """
        {
          "data": {
            "type": "custom_item", "name": "Bike", "sku": "bike-1", "quantity": 1, "price": { "amount": 237500, "includes_tax": true }
          }
        }
        """;

    private const string Address = """
        {
          "first_name": "John", "last_name": "Doe", "line_1": "1234 Disney Drive", "city": "Anaheim", "region": "CA",
          "postcode": "92802", "country": "US"
        }
        """;

    public const string Checkout = $$"""
        {
          "data": {
            "customer": { "name": "Mr John Doe", "email": "johndoe@example.com" },
            "billing_address": {{Address}},
            "shipping_address": {{Address}}
          }
        }
        """;

    private const string Nothing = """{ "amount": 0, "currency": "USD", "formatted": "$0.00" }""";

    private const string All = """{ "amount": 237500, "currency": "USD", "formatted": "$2,375.00" }""";

    private const string Meta = $$"""
        {
          "display_price": {
            "with_tax": {{All}}, "without_tax": {{All}}, "tax": {{Nothing}}, "discount": {{Nothing}}, "without_discount": {{All}},
            "shipping": {{Nothing}}, "shipping_discount": {{Nothing}}
          },
          "timestamps": {
            "created_at": "2018-04-16T10:11:59.715Z", "updated_at": "2018-04-16T10:11:59.715Z", "expires_at": "2018-04-23T10:11:59.715Z"
          }
        }
        """;

    private const string TheCart = $$"""
        {
          "id": "3fd8a8a2-3dcb-4d6c-9b2c-0a4cbf4f1a52",
          "type": "cart",
          "name": "Saturday",
          "description": "",
          "links": {},
          "meta": {{Meta}},
          "relationships": { "items": { "data": [ { "type": "custom_item", "id": "de9fddf5-011b-4485-abf8-ebb8f53c39ff" } ] } }
        }
        """;

    private const string TheItems = $$"""
        {
          "data": [
            {
              "id": "de9fddf5-011b-4485-abf8-ebb8f53c39ff",
              "type": "custom_item",
              "name": "Bike",
              "description": "",
              "sku": "bike-1",
              "quantity": 1,
              "unit_price": { "amount": 237500, "currency": "USD", "includes_tax": true },
              "value": { "amount": 237500, "currency": "USD", "includes_tax": true },
              "links": {}
            }
          ],
          "meta": {{Meta}}
        }
        """;

    public static readonly DoorExample Many = new("application/json", null, $$"""
        {
          "data": [ {{TheCart}} ],
          "links": {
            "current": "http://127.0.0.1:5080/v2/carts?page[limit]=25&page[offset]=0",
            "first": "http://127.0.0.1:5080/v2/carts?page[limit]=25&page[offset]=0",
            "last": null,
            "next": null,
            "prev": null
          },
          "meta": { "page": { "limit": 25, "offset": 0, "current": 1, "total": 1 }, "results": { "total": 1 } }
        }
        """);

    public static DoorExample Cart(string? request, int status = StatusCodes.Status200OK) =>
        new("application/json", request, $$"""{ "data": {{TheCart}} }""", Status: status);

    public static DoorExample Items(string? request, int status = StatusCodes.Status200OK) =>
        new("application/json", request, TheItems, Status: status);
}
