namespace OrderGrains.Api.Manage.Deliveries;

/// <summary>What the calls about deliveries answer.</summary>
internal static class DeliveryExamples
{
    public const string Parked =
        """
        {
          "id": "ZXJwLzIvMC9NU1AxMjM0NQ", "kind": "webhook", "state": "parked", "webhook": "erp", "orderId": "MSP12345", "version": 2,
          "index": 0, "event": "shipped", "answer": "503", "endedAt": "2026-01-09T17:00:00Z", "failures": 10, "nextAt": null
        }
        """;

    public const string List =
        $$"""
        {
          "items": [
            {{Parked}},
            {
              "id": "LzMvMC94WVprakFCY2Rl", "kind": "gateway", "state": "waiting", "orderId": "xYZkjABcde", "version": 3,
              "effect": "MoveMoney", "failures": 2, "nextAt": "2026-01-09T17:00:04Z"
            }
          ],
          "next": null
        }
        """;

    public const string Replayed = """{ "replayed": 1 }""";
}
