namespace OrderGrains.Api.Doors.MultiSafepay.Gateways;

/// <summary>The vendor's documented answer.</summary>
internal static class GatewayExamples
{
    public static readonly DoorExample Get = new(
        "application/json",
        null,
        """
        {
          "success": true,
          "data": {
            "id": "MISTERCASH",
            "description": "Bancontact"
          }
        }
        """);
}
