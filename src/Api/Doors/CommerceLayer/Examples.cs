namespace OrderGrains.Api.Doors.CommerceLayer;

/// <summary>Requests and answers for the OpenAPI page, after the vendor's own.</summary>
internal static class Examples
{
    public static readonly DoorExample Update = new(
        JsonApi.MediaType,
        """
        {
          "data": {
            "type": "orders",
            "id": "xYZkjABcde",
            "attributes": {
              "guest": true,
              "customer_email": "john@example.com",
              "language_code": "it",
              "shipping_country_code_lock": "IT",
              "coupon_code": "SUMMERDISCOUNT",
              "cart_url": "https://yourbrand.com/cart",
              "_shipping_address_same_as_billing": true,
              "_place": true,
              "reference": "ANYREFEFERNCE",
              "metadata": { "foo": "bar" }
            },
            "relationships": {
              "market": { "data": { "type": "markets", "id": "QWERtyUpBa" } },
              "payment_method": { "data": { "type": "payment_methods", "id": "QWERtyUpBa" } }
            }
          }
        }
        """,
        Answer("placed", "authorized"));

    public static readonly DoorExample Retrieve = new(JsonApi.MediaType, null, Answer("pending", "unpaid"));

    public static readonly DoorExample Token = new(
        "application/json",
        """
        { "grant_type": "client_credentials", "client_id": "demo-client", "client_secret": "demo-secret", "scope": "market:all" }
        """,
        """
        { "access_token": "eyJhb…", "token_type": "bearer", "expires_in": 7200, "scope": "market:all", "created_at": 1576230915 }
        """);

    public static readonly DoorExample Revoke = new(
        "application/json",
        """{ "client_id": "demo-client", "client_secret": "demo-secret", "token": "eyJhb…" }""",
        "{}");

    private static string Answer(string status, string payment) =>
        $$"""
        {
          "data": {
            "id": "xYZkjABcde",
            "type": "orders",
            "links": { "self": "http://127.0.0.1:5080/api/orders/xYZkjABcde" },
            "attributes": {
              "number": 1234,
              "status": "{{status}}",
              "payment_status": "{{payment}}",
              "fulfillment_status": "unfulfilled",
              "customer_email": "john@example.com",
              "currency_code": "EUR",
              "total_amount_cents": 5700,
              "total_amount_float": 57.0,
              "formatted_total_amount": "€57,00",
              "metadata": { "foo": "bar" }
            },
            "relationships": {
              "market": {
                "links": {
                  "self": "http://127.0.0.1:5080/api/orders/xYZkjABcde/relationships/market",
                  "related": "http://127.0.0.1:5080/api/orders/xYZkjABcde/market"
                }
              }
            },
            "meta": { "mode": "test" }
          }
        }
        """;
}
