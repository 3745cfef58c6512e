namespace OrderGrains.Api.Doors.ElasticPath;

/// <summary>The documented requests and answers, for the OpenAPI page.</summary>
internal static class ElasticPathExamples
{
    public const string UpdateRequest = """
        { "data": { "type": "order", "shipping_address": { "first_name": "John" } } }
        """;

    public const string ManualRequest = """
        {
          "data": {
            "type": "order", "status": "complete", "payment": "paid", "shipping": "unfulfilled",
            "customer": { "name": "Mr John Doe", "email": "johndoe@example.com" }
          },
          "included": {
            "items": [
              { "name": "Bike", "sku": "b-1", "quantity": 1, "unit_price": { "amount": 237500, "currency": "USD", "includes_tax": true } }
            ]
          }
        }
        """;

    private const string Nothing = """{ "amount": 0, "currency": "USD", "formatted": "$0.00" }""";

    private const string All = """{ "amount": 237500, "currency": "USD", "formatted": "$2,375.00" }""";

    private const string NothingTwice = $$"""{ "unit": {{Nothing}}, "value": {{Nothing}} }""";

    private const string AllTwice = $$"""{ "unit": {{All}}, "value": {{All}} }""";

    private const string Order = """
        {
          "type": "order",
          "id": "369ad4a4-ee67-48b0-x347-t50a6e61d83d",
          "status": "complete",
          "payment": "paid",
          "shipping": "unfulfilled",
          "anonymized": false,
          "customer": { "name": "Mr John Doe", "email": "johndoe@example.com" },
          "shipping_address": {
            "first_name": "John",
            "last_name": "Doe",
            "phone_number": "",
            "company_name": "",
            "line_1": "1234 Disney Drive",
            "line_2": "Disney Resort",
            "city": "Anaheim",
            "county": "Orange",
            "region": "CA",
            "postcode": "92802",
            "country": "US",
            "instructions": ""
          },
          "billing_address": {
            "first_name": "John",
            "last_name": "Doe",
            "company_name": "",
            "line_1": "1234 Disney Drive",
            "line_2": "Disney Resort",
            "city": "Anaheim",
            "county": "Orange",
            "region": "CA",
            "postcode": "92802",
            "country": "US"
          },
          "links": {},
          "meta": {
            "display_price": {
              "with_tax": { "amount": 237500, "currency": "USD", "formatted": "$2,375.00" },
              "without_tax": { "amount": 237500, "currency": "USD", "formatted": "$2,375.00" },
              "tax": { "amount": 0, "currency": "USD", "formatted": "$0.00" },
              "discount": { "amount": 0, "currency": "USD", "formatted": "$0.00" },
              "balance_owing": { "amount": 0, "currency": "USD", "formatted": "$0.00" },
              "paid": { "amount": 237500, "currency": "USD", "formatted": "$2,375.00" },
              "authorized": { "amount": 0, "currency": "USD", "formatted": "$0.00" },
              "without_discount": { "amount": 237500, "currency": "USD", "formatted": "$2,375.00" },
              "shipping": { "amount": 0, "currency": "USD", "formatted": "$0.00" },
              "shipping_discount": { "amount": 0, "currency": "USD", "formatted": "$0.00" }
            },
            "timestamps": { "created_at": "2018-04-16T10:11:59.715Z", "updated_at": "2018-04-17T08:30:00.000Z" }
          },
          "relationships": { "items": { "data": [ { "type": "item", "id": "de9fddf5-011b-4485-abf8-ebb8f53c39ff" } ] } }
        }
        """;

    private const string Item = $$"""
        {
          "type": "order_item",
          "id": "de9fddf5-011b-4485-abf8-ebb8f53c39ff",
          "quantity": 1,
          "product_id": "f2f68add-a77b-4f43-8c4d-a3bb6f4b2c1d",
          "name": "Bike",
          "sku": "bike-1",
          "unit_price": { "amount": 237500, "currency": "USD", "includes_tax": true },
          "value": { "amount": 237500, "currency": "USD", "includes_tax": true },
          "discounts": [],
          "links": {},
          "meta": {
            "display_price": {
              "with_tax": {{AllTwice}}, "without_tax": {{AllTwice}}, "tax": {{NothingTwice}}, "discount": {{NothingTwice}},
              "without_discount": {{AllTwice}}
            },
            "timestamps": { "created_at": "2018-04-16T10:11:59.715Z", "updated_at": "2018-04-17T08:30:00.000Z" }
          }
        }
        """;

    public const string UpdateResponse = $$"""{ "data": {{Order}} }""";

    public const string CheckoutResponse = $$"""{ "data": {{Order}}, "included": { "items": [ {{Item}} ] } }""";

    public const string ItemsResponse = $$"""{ "data": [ {{Item}} ] }""";

    public const string ListResponse = $$"""
        {
          "data": [ {{Order}} ],
          "links": {
            "current": "http://127.0.0.1:5080/v2/orders?page[limit]=25&page[offset]=0",
            "first": "http://127.0.0.1:5080/v2/orders?page[limit]=25&page[offset]=0",
            "last": null,
            "next": null,
            "prev": null
          },
          "meta": { "page": { "limit": 25, "offset": 0, "current": 1, "total": 1 }, "results": { "total": 1 } }
        }
        """;

    public const string AnonymizeRequest = """{ "data": { "order_ids": ["369ad4a4-ee67-48b0-x347-t50a6e61d83d"] } }""";

    private const string Nobody = """
        "first_name": "*", "last_name": "*", "company_name": "*", "line_1": "*", "line_2": "*", "city": "*", "county": "*", "region": "*",
        "postcode": "*", "country": "US"
        """;

    public const string AnonymizeResponse = $$"""
        {
          "data": [
            {
              "type": "order",
              "id": "369ad4a4-ee67-48b0-x347-t50a6e61d83d",
              "status": "complete",
              "payment": "paid",
              "shipping": "fulfilled",
              "anonymized": true,
              "customer": { "name": "*", "email": "*" },
              "shipping_address": { {{Nobody}}, "phone_number": "*", "instructions": "*" },
              "billing_address": { {{Nobody}} },
              "links": {},
              "meta": {
                "display_price": {
                  "with_tax": {{All}}, "without_tax": {{All}}, "tax": {{Nothing}}, "discount": {{Nothing}},
                  "balance_owing": {{Nothing}}, "paid": {{All}}, "authorized": {{Nothing}}, "without_discount": {{All}},
                  "shipping": {{Nothing}}, "shipping_discount": {{Nothing}}
                },
                "timestamps": { "created_at": "2018-04-16T10:11:59.715Z", "updated_at": "2018-04-17T08:30:00.000Z" }
              },
              "relationships": { "items": { "data": [{ "type": "item", "id": "de9fddf5-011b-4485-abf8-ebb8f53c39ff" }] } }
            }
          ]
        }
        """;

    public const string TokenRequest = "grant_type=client_credentials&client_id=demo-client&client_secret=demo-secret";

    public const string TokenResponse = """
        {
          "expires": 1524486008,
          "identifier": "client_credentials",
          "expires_in": 3600,
          "access_token": "xa3521ca621113e44eeed9232fa3e54571cb08bc",
          "token_type": "Bearer"
        }
        """;
}
