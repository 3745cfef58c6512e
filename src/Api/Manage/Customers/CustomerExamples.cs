namespace OrderGrains.Api.Manage.Customers;

/// <summary>Answers as the OpenAPI page shows them.</summary>
internal static class CustomerExamples
{
    public const string Anonymized = """
        { "customer": "kept", "orders": 3, "open": 1, "openOrders": ["A-1007"], "more": false }
        """;

    public const string Export = """
        {
          "id": "c-1", "email": "grace@example.com", "name": "Grace Hopper", "externalReference": null, "metadata": {},
          "registered": true, "formerEmails": [],
          "addresses": [{ "id": "a-1", "firstName": "Grace", "line1": "Via Roma 1", "city": "Torino", "country": "IT" }],
          "addressNames": { "a-1": "Home" },
          "wallet": [{ "id": "5f1c7a90de", "source": { "type": "wire_transfers", "id": "s-1", "customerId": "c-1" } }],
          "orders": [{ "id": "A-1001", "version": 4, "status": "Approved" }]
        }
        """;
}
