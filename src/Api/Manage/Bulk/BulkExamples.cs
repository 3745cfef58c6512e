namespace OrderGrains.Api.Manage.Bulk;

/// <summary>Calls about many orders as the OpenAPI page shows them.</summary>
internal static class BulkExamples
{
    public const string Import = """
        {"id":"A-1001","status":"Placed","payment":"Paid","currency":"EUR","lines":[{"id":"1","quantity":2,"unitAmount":1250}]}
        {"id":"A-1002","status":"Placed","currency":"EURO"}

        """;

    public const string Imported = """
        {"line":1,"id":"A-1001","result":"created"}
        {"line":2,"id":"A-1002","result":"refused","problem":{"title":"One or more validation errors occurred.","status":400}}
        {"summary":{"lines":2,"created":1,"exists":0,"refused":1}}

        """;

    public const string Exported = """
        {"id":"A-1001","merchant":"demo","version":1,"status":"Placed","payment":"Paid","fulfillment":"Unfulfilled","currency":"EUR"}
        {"id":"A-1002","merchant":"demo","version":4,"status":"Approved","payment":"Paid","fulfillment":"InTransit","currency":"EUR"}

        """;

    public const string Commands = """
        {
          "items": [
            { "id": "A-1001", "actions": [{ "verb": "ship" }], "idempotencyKey": "ship-A-1001", "expectedVersion": 1 },
            { "id": "A-1002", "actions": [{ "verb": "submit" }] }
          ]
        }
        """;

    public const string Commanded = """
        {
          "items": [
            { "id": "A-1001", "status": 200, "version": 2 },
            {
              "id": "A-1002", "status": 409,
              "problem": {
                "title": "Conflict", "status": 409, "verb": "submit", "action": 0,
                "detail": "The lifecycle does not allow submit: the order was at status Approved, payment Paid, fulfillment InTransit."
              }
            }
          ]
        }
        """;
}
