using System.Text.Json.Nodes;

namespace OrderGrains.Api.Tests.Support;

/// <summary>Ledgers of orders to import.</summary>
internal static class PaymentJson
{
    /// <summary>100.00 authorized, which lapses at a time.</summary>
    public static JsonArray AuthorizedUntil(string end) => new(JsonNode.Parse(
        $$"""
        {
          "id": "p-1", "family": "AuthorizesThenShips", "expiresAt": "{{end}}",
          "movements": [{ "id": "m-1", "kind": "Authorize", "state": "Succeeded", "amount": 10000, "at": "2025-05-14T08:50:32Z" }]
        }
        """));
}
