namespace OrderGrains.Api.Doors.Centra;

/// <summary>Centra's documented pairs (Order API reference), each with the call it is of.</summary>
internal static class CentraExamples
{
    private const string Json = "application/json";

    private const string NewOrder = """
        {
          "invoiceAddress": {
            "country": "SE",
            "firstName": "John",
            "lastName": "Smith",
            "address": "12 Alto Road",
            "coaddress": "c/o Peter",
            "zipcode": "90212",
            "city": "San Francisco",
            "email": "x@example.com"
          },
          "products": [
            { "qty": 2, "ean": "ABCDEFGHIJKL", "unitPrice": 14.11, "originalPrice": 100.11 },
            { "qty": 1, "sku": "SKUASKUBSKUC", "unitPrice": 12.11, "originalPrice": 50.22 }
          ],
          "payment": {
            "id": 36,
            "auth": { "status": 1, "transaction": "894751945132", "method": "cc", "amount": 26.22 },
            "capture": { "status": 1, "transaction": "154342468439", "method": "cc", "amount": 26.22 }
          }
        }
        """;

    private const string Named = """{ "status": "ok", "order": 83651, "shipment": "83651-1" }""";

    public static readonly DoorExample Update = new(
        Json, """{ "order": 83651, "internalComment": "test" }""", """{ "status": "ok", "order": 83651 }""");

    public static readonly DoorExample Create = new(Json, NewOrder, """{ "status": "ok", "orders": [1234] }""");

    public static readonly DoorExample CreateOnly = new(
        Json,
        """
        {
          "address": { "country": "SE", "email": "x@example.com" },
          "products": [{ "qty": 1, "sku": "SKUASKUBSKUC", "unitPrice": 12.11 }],
          "createOnly": true
        }
        """,
        """{ "status": "ok", "order": 1234 }""",
        "CreateOnly");

    public static readonly DoorExample CreateMany = new(
        Json,
        """
        {
          "x123": {
            "address": { "country": "SE", "email": "x@example.com" },
            "products": [{ "qty": 2, "ean": "ABCDEFGHIJKL", "unitPrice": 14.11 }]
          },
          "a1": {
            "address": { "country": "SE", "email": "x@example.com" },
            "products": []
          }
        }
        """,
        """
        {
          "x123": { "status": "ok", "orders": [1234] },
          "a1": { "status": "no", "code": -3, "msg": "order is empty" }
        }
        """);

    public static readonly DoorExample Complete = new(
        Json, """{ "comment": "Completed order, here is a comment" }""", """{ "orders": ["44"], "status": "ok" }""");

    public static readonly DoorExample GetOrders = new(Json, null, """{ "status": "ok", "orders": [] }""");

    public static readonly DoorExample CreateShipment = new(
        Json, """{ "order": 83651, "products": { "43243": 1, "43244": 2 } }""", Named);

    public static readonly DoorExample GetShipments = new(Json, null, """{ "status": "ok", "shipments": [] }""");

    public static readonly DoorExample UpdateShipment = new(
        Json,
        """{ "gtg": 1, "products": { "43243": 1, "43244": 2 } }""",
        """{ "status": "no", "msg": "shipment is sent and can not be updated", "shipment": "4-1" }""");

    public static readonly DoorExample DeleteShipment = new(
        Json, null, """{ "status": "ok", "msg": "shipment removed", "order": 8, "shipment": "8-1" }""");

    public static readonly DoorExample CompleteShipment = new(
        Json,
        """
        {
          "order": "83651",
          "shipment": "83651-1",
          "carrier": "Fedex",
          "service": "Express",
          "packages": 1,
          "tracking": "TRTTET5",
          "returnSlipTracking": "TRTTET6",
          "capture": 1
        }
        """,
        Named);

    public static readonly DoorExample CaptureShipment = new(Json, """{ "shipment": "83651-1" }""", Named);

    public static readonly DoorExample CreateReturn = new(
        Json,
        """
        {
          "shipment": "120276-1",
          "returnStock": 1,
          "comment": "Return created with Order Api",
          "products": { "268871": "1", "268870": "1" }
        }
        """,
        """{ "status": "ok", "return": 5397, "returnCompleted": false, "returnedItems": ["268871"] }""");

    public static readonly DoorExample GetReturns = new(Json, null, """{ "status": "ok", "returns": [] }""");

    public static readonly DoorExample UpdateReturn = new(
        Json, """{ "completed": true }""", """{ "status": "no", "msg": "Return with id=100500 does not exist" }""");
}
