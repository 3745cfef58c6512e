namespace OrderGrains.Api.Doors.ElasticPath.Customers;

/// <summary>Requests and answers about customers, for the OpenAPI page.</summary>
internal static class CustomerExamples
{
    private const string Json = "application/json";

    private const string Customer = """
        {
          "type": "customer",
          "id": "KdZRtbWqVn",
          "name": "Ron Swanson",
          "email": "ron@swanson.example",
          "password": true,
          "meta": { "timestamps": { "created_at": "2026-01-11T18:44:45.000Z", "updated_at": "2026-05-31T04:12:12.000Z" } }
        }
        """;

    public static readonly DoorExample Many = new(Json, null, $$"""
        {
          "data": [ {{Customer}} ],
          "links": {
            "current": "http://127.0.0.1:5080/v2/customers?filter=eq%28email%2Cron%40swanson.example%29&page[limit]=25&page[offset]=0",
            "first": "http://127.0.0.1:5080/v2/customers?filter=eq%28email%2Cron%40swanson.example%29&page[limit]=25&page[offset]=0",
            "last": null,
            "next": null,
            "prev": null
          },
          "meta": { "page": { "limit": 25, "offset": 0, "current": 1, "total": 1 }, "results": { "total": 1 } }
        }
        """);

    public static readonly DoorExample Created = One(
        """
        {
          "data": { "type": "customer", "name": "Ron Swanson", "email": "ron@swanson.example", "password": "a good password" }
        }
        """,
        StatusCodes.Status201Created);

    public static readonly DoorExample Changed = One("""{ "data": { "type": "customer", "name": "Ron Swanson" } }""");

    public static readonly DoorExample Read = One(null);

    public static readonly DoorExample LoggedIn = new(
        Json,
        """
        {
          "data": {
            "type": "token", "email": "john@example.com", "password": "demo-secret", "authentication_mechanism": "password"
          }
        }
        """,
        """
        {
          "data": {
            "type": "token",
            "id": "bVvGhBzLZQXHqS3f",
            "customer_id": "QWERtyUpBa",
            "token": "CfDJ8Nn3XkzY7pRkq1m0bW2c",
            "expires": 1796860800
          }
        }
        """);

    private static DoorExample One(string? request, int status = StatusCodes.Status200OK) =>
        new(Json, request, $$"""{ "data": {{Customer}} }""", Status: status);
}
