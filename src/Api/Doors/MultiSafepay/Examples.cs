namespace OrderGrains.Api.Doors.MultiSafepay;

/// <summary>MultiSafepay's documented pairs (API reference).</summary>
internal static class MultiSafepayExamples
{
    private const string ContentType = "application/json";

    private const string CreateRequest = """
        {
          "type": "redirect",
          "order_id": "my-order-id-1",
          "currency": "EUR",
          "amount": 37485,
          "description": "Test Order Description",
          "payment_options": {
            "notification_method": "POST",
            "notification_url": "https://www.example.com/webhooks/payment",
            "redirect_url": "https://www.example.com/order/success",
            "cancel_url": "https://www.example.com/order/failed"
          }
        }
        """;

    private const string CreateResponse = """
        {
          "success": true,
          "data": {
            "order_id": "my-order-id-1",
            "payment_url": "https://orders.example.com/pay/demo/dGhpcy1pcy1uby1zZXNzaW9u",
            "session_id": "dGhpcy1pcy1uby1zZXNzaW9u"
          }
        }
        """;

    private const string ShipRequest = """
        {
          "id": "MSP12345",
          "status": "shipped",
          "tracktrace_code": "3SMSP0123456789",
          "tracktrace_url": "http://tracktrace-url.com/",
          "carrier": "MSP Logistics",
          "ship_date": "01-01-1911",
          "reason": "Fulfilled by warehouse",
          "invoice_id": "AB12345",
          "invoice_url": "http://mspinvoice-AB12345.com",
          "po_number": ""
        }
        """;

    private const string Success = """
        {
          "success": true,
          "data": {}
        }
        """;

    private const string CancelResponse = """
        {
          "success": true,
          "data": {
            "costs": [],
            "created": "2025-03-24T15:49:54",
            "custom_info": { "custom_1": null, "custom_2": null, "custom_3": null },
            "fastcheckout": "NO",
            "financial_status": null,
            "modified": "2025-03-24T15:50:02",
            "payment_details": {},
            "payment_methods": null,
            "status": "cancelled"
          }
        }
        """;

    private const string RefundRequest = """
        {
          "currency": "EUR",
          "amount": 500,
          "description": "",
          "refund_order_id": "refund-order-id-1234",
          "var1": "test-string1",
          "var2": "test-string2",
          "var3": "test-string3"
        }
        """;

    private const string RefundResponse = """
        {
          "success": true,
          "data": {
            "transaction_id": 123456789,
            "refund_id": 3326969
          }
        }
        """;

    private const string CaptureRequest = """
        {
          "amount": 10000,
          "new_order_id": "my-order-id-01",
          "new_order_status": "completed",
          "invoice_id": "001",
          "tracktrace_code": "",
          "carrier": "",
          "reason": "",
          "description": ""
        }
        """;

    private const string CaptureResponse = """
        {
          "success": true,
          "data": {
            "transaction_id": 123456789,
            "order_id": "my-order-id-1"
          }
        }
        """;

    private const string ReleaseResponse = """
        {
          "success": true,
          "data": {
            "transaction_id": 123456789,
            "order_id": "my-order-id-1",
            "success": true
          }
        }
        """;

    public static readonly DoorExample Create = new(ContentType, CreateRequest, CreateResponse);

    public static readonly DoorExample Update = new(ContentType, ShipRequest, Success);

    public static readonly DoorExample Cancel = new(ContentType, "{}", CancelResponse);

    public static readonly DoorExample Refund = new(ContentType, RefundRequest, RefundResponse);

    public static readonly DoorExample VoidRefund = new(ContentType, """{ "status": "void" }""", Success);

    public static readonly DoorExample Capture = new(ContentType, CaptureRequest, CaptureResponse);

    public static readonly DoorExample CancelReservation =
        new(ContentType, """{ "status": "cancelled", "reason": "cancel reservation note text" }""", ReleaseResponse);
}
