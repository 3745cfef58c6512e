namespace OrderGrains.Api.Doors.Fuuffy;

/// <summary>The documented requests and answers (section 3.5), for the OpenAPI page.</summary>
internal static class FuuffyExamples
{
    private const string Package =
        """{"weight":2.5,"dimensions":{"length":30,"width":20,"height":15},"description":"Electronics","value":150.00}""";

    private const string Sender =
        """
        {"name":"John Doe","phone":"+1234567890","email":null,"address":"123 Main Street","city":"New York","postal_code":"10001",
         "country":"US"}
        """;

    public const string CreateRequest = $$"""
        {
          "sender": {
            "name": "John Doe", "phone": "+1234567890", "address": "123 Main Street", "city": "New York", "postal_code": "10001",
            "country": "US"
          },
          "recipient": {
            "name": "Jane Smith", "phone": "+0987654321", "address": "456 Oak Avenue", "city": "Los Angeles", "postal_code": "90001",
            "country": "US"
          },
          "package": {{Package}},
          "service_type": "express"
        }
        """;

    public const string CreateResponse = $$"""
        {
          "id": "order_1a2b3c4d5e6f",
          "tracking_number": "FUF123456789",
          "status": "pending",
          "sender": {{Sender}},
          "recipient": {
            "name": "Jane Smith", "phone": "+0987654321", "email": null, "address": "456 Oak Avenue", "city": "Los Angeles",
            "postal_code": "90001", "country": "US"
          },
          "package": {{Package}},
          "service_type": "express",
          "notes": null,
          "created_at": "2024-01-15T10:30:00Z",
          "updated_at": "2024-01-15T10:30:00Z"
        }
        """;

    public const string ListResponse = $$"""
        {
          "data": [{{UpdateResponse}}],
          "pagination": { "total": 1, "page": 1, "per_page": 20, "total_pages": 1 }
        }
        """;

    public const string UpdateRequest = """
        {
          "recipient": { "phone": "+1111111111", "address": "789 New Address" },
          "notes": "Updated delivery instructions"
        }
        """;

    public const string UpdateResponse = $$"""
        {
          "id": "order_1a2b3c4d5e6f",
          "tracking_number": "FUF123456789",
          "status": "pending",
          "sender": {{Sender}},
          "recipient": {
            "name": "Jane Smith", "phone": "+1111111111", "email": "jane@example.com", "address": "789 New Address",
            "city": "Los Angeles", "postal_code": "90001", "country": "US"
          },
          "package": {{Package}},
          "service_type": "express",
          "notes": "Updated delivery instructions",
          "created_at": "2024-01-15T10:30:00Z",
          "updated_at": "2024-01-15T11:45:00Z"
        }
        """;

    public const string CancelRequest = """{ "reason": "Customer requested cancellation" }""";

    public const string CancelResponse = """
        {
          "id": "order_1a2b3c4d5e6f",
          "tracking_number": "FUF123456789",
          "status": "cancelled",
          "cancellation": { "reason": "Customer requested cancellation", "cancelled_at": "2024-01-15T12:00:00Z" },
          "updated_at": "2024-01-15T12:00:00Z"
        }
        """;

    public const string TokenRequest = "grant_type=client_credentials&client_id=demo-client&client_secret=demo-secret";

    public const string TokenResponse = """
        { "data": { "access_token": "sk-418e41a74ca2e7d941fa4456d73dbed7", "token_type": "Bearer", "expires_in": 3600 } }
        """;
}
