namespace OrderGrains.Api.Doors.MultiSafepay;

/// <summary>MultiSafepay's documented pair (API reference, "Update an order").</summary>
internal static class MultiSafepayExamples
{
    private const string ContentType = "application/json";

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

    public static readonly DoorExample Update = new(ContentType, ShipRequest, Success);
}
