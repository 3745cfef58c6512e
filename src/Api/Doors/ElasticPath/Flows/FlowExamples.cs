namespace OrderGrains.Api.Doors.ElasticPath.Flows;

/// <summary>Requests and answers about flows and fields, for the OpenAPI page.</summary>
internal static class FlowExamples
{
    private const string Json = "application/json";

    private const string Flow = """
        {
          "id": "6d320b42-237d-4474-8452-d49f884d4ae1",
          "type": "flow",
          "name": "Orders",
          "slug": "orders",
          "description": "What else there is of orders",
          "enabled": true,
          "links": { "self": "http://127.0.0.1:5080/v2/flows/6d320b42-237d-4474-8452-d49f884d4ae1" },
          "relationships": {},
          "meta": {
            "owner": "store",
            "timestamps": { "created_at": "2026-05-10T18:04:26.623Z", "updated_at": "2026-05-10T18:11:47.469Z" }
          }
        }
        """;

    private const string Field = """
        {
          "id": "102b2087-d56a-45e7-bf1c-e9517716abb3",
          "type": "field",
          "field_type": "integer",
          "slug": "delivery-rating",
          "name": "Delivery rating",
          "description": "How the delivery was",
          "required": false,
          "default": null,
          "enabled": true,
          "validation_rules": [ { "type": "between", "options": { "from": 1, "to": 5 } } ],
          "order": 1,
          "omit_null": false,
          "links": { "self": "http://127.0.0.1:5080/v2/fields/102b2087-d56a-45e7-bf1c-e9517716abb3" },
          "relationships": { "flow": { "data": { "type": "flow", "id": "6d320b42-237d-4474-8452-d49f884d4ae1" } } },
          "meta": {
            "owner": "store",
            "timestamps": { "created_at": "2026-05-10T18:19:11.559Z", "updated_at": "2026-05-10T18:19:11.559Z" }
          }
        }
        """;

    public static readonly DoorExample Flows = Page("flows", Flow);

    public static readonly DoorExample Made = One(
        Flow, """{ "data": { "type": "flow", "name": "Orders", "slug": "orders", "enabled": true } }""", StatusCodes.Status201Created);

    public static readonly DoorExample Read = One(Flow, null);

    public static readonly DoorExample Changed = One(
        Flow, """{ "data": { "type": "flow", "description": "What else there is of orders" } }""");

    public static readonly DoorExample Fields = Page("fields", Field);

    public static readonly DoorExample OfOrders = Page("flows/orders/fields", Field);

    public static readonly DoorExample MadeField = One(
        Field,
        """
        {
          "data": {
            "type": "field", "name": "Delivery rating", "slug": "delivery-rating", "field_type": "integer",
            "description": "How the delivery was", "required": false, "enabled": true, "order": 1,
            "validation_rules": [ { "type": "between", "options": { "from": 1, "to": 5 } } ],
            "relationships": { "flow": { "data": { "type": "flow", "id": "6d320b42-237d-4474-8452-d49f884d4ae1" } } }
          }
        }
        """,
        StatusCodes.Status201Created);

    public static readonly DoorExample ReadField = One(Field, null);

    public static readonly DoorExample ChangedField = One(Field, """{ "data": { "type": "field", "name": "Delivery rating" } }""");

    private static DoorExample One(string resource, string? request, int status = StatusCodes.Status200OK) =>
        new(Json, request, $$"""{ "data": {{resource}} }""", Status: status);

    private static DoorExample Page(string path, string resource) => new(Json, null, $$"""
        {
          "data": [ {{resource}} ],
          "links": {
            "current": "http://127.0.0.1:5080/v2/{{path}}?page[limit]=25&page[offset]=0",
            "first": "http://127.0.0.1:5080/v2/{{path}}?page[limit]=25&page[offset]=0",
            "last": null,
            "next": null,
            "prev": null
          },
          "meta": { "page": { "limit": 25, "offset": 0, "current": 1, "total": 1 }, "results": { "total": 1 } }
        }
        """);
}
