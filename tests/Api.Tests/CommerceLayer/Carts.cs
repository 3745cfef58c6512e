using System.Text.Json.Nodes;

namespace OrderGrains.Api.Tests.CommerceLayer;

/// <summary>Canonical orders to begin with.</summary>
public static class Carts
{
    private const string Placeable =
        """
        {
          "status": "Pending", "payment": "Unpaid", "fulfillment": "Unfulfilled", "currency": "EUR", "language": "en",
          "token": "1c0994cc4e996e8c6ee56a2198f66f3c",
          "market": {
            "id": "QWERtyUpBa", "number": 1, "code": "europe", "name": "Europe", "checkoutUrl": "https://commerce.yourbrand.com",
            "currency": "EUR", "taxIncluded": true, "taxRate": 0.22, "freightTaxable": true
          },
          "customer": { "id": "QWERtyUpBa", "email": "john@example.com", "name": "John Doe" },
          "billingAddress": { "id": "BiLlInGaDr", "firstName": "John", "line1": "Via Dante 3", "city": "Milano", "country": "IT" },
          "shippingAddress": { "id": "ShIpPiNgAd", "firstName": "Jane", "line1": "Corso Venezia 40", "city": "Milano", "country": "IT" },
          "lines": [{ "id": "LiNeItEmAa", "sku": "TSHIRT", "name": "T-shirt", "quantity": 2, "unitAmount": 2500, "optionsCount": 1 }],
          "tax": { "included": true, "rate": 0.22, "freightTaxable": true },
          "paymentMethod": {
            "id": "QWERtyUpBa", "name": "Wire transfer", "family": "AuthorizesThenCaptures", "sourceType": "wire_transfers"
          },
          "paymentSource": { "id": "QWERtyUpBa", "type": "wire_transfers", "name": "Wire transfer" },
          "shipments": [
            { "id": "ShIpMeNtAa", "number": "1234/S/001", "method": { "id": "StDsHiPpNg", "name": "Standard shipping", "amount": 1200 } }
          ]
        }
        """;

    /// <summary>A pending order that lacks nothing, with some members replaced; null takes one away. Its number is its own.</summary>
    public static JsonObject With(params (string Member, JsonNode? Value)[] changes)
    {
        var order = (JsonObject)JsonNode.Parse(Placeable)!;
        order["id"] = Guid.NewGuid().ToString("N");
        order["number"] = Random.Shared.NextInt64(100_000, long.MaxValue);
        foreach (var (member, value) in changes)
        {
            order.Remove(member);
            if (value is not null)
                order[member] = value;
        }

        return order;
    }

    /// <summary>
    /// An order in a state written as <c>Placed:Authorized:Unfulfilled</c>. Where nothing is to be paid, or nothing ships, it is one of
    /// which that is true.
    /// </summary>
    public static (string Member, JsonNode? Value)[] At(string state)
    {
        var axes = state.Split(':');
        var free = axes[1] == "Free" ? """[{ "id": "free", "kind": "Manual", "amount": -6200 }]""" : "[]";
        var doNotShip = axes[2] == "NotRequired" ? "true" : "false";
        return
        [
            ("status", axes[0]), ("payment", axes[1]), ("fulfillment", axes[2]), ("adjustments", JsonNode.Parse(free)),
            ("lines", JsonNode.Parse(
                $$"""
                [{
                  "id": "LiNeItEmAa", "sku": "TSHIRT", "name": "T-shirt", "quantity": 2, "unitAmount": 2500, "optionsCount": 1,
                  "doNotShip": {{doNotShip}}
                }]
                """)),
        ];
    }
}
