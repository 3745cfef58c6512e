using System.Text.Json.Nodes;
using OrderGrains.Api.Tests.Support;

namespace OrderGrains.Api.Tests.ElasticPath;

/// <summary>Orders of a shop with one line of 2 × 25.00 dollars and a shipping address.</summary>
internal static class ShopOrders
{
    /// <summary>Creates an order and returns its id.</summary>
    public static Task<string> Import(
        Service service, string status = "Placed", string payment = "Unpaid", string fulfillment = "Unfulfilled") =>
        Import(service, new JsonObject { ["status"] = status, ["payment"] = payment, ["fulfillment"] = fulfillment });

    /// <summary>Creates an order with further canonical members, which may replace the usual ones.</summary>
    public static Task<string> Import(Service service, JsonObject members)
    {
        var order = new JsonObject
        {
            ["id"] = Guid.NewGuid().ToString(),
            ["status"] = "Placed",
            ["currency"] = "USD",
            ["customer"] = JsonNode.Parse("""{"name":"Ron Swanson","email":"ron@example.com"}"""),
            ["shippingAddress"] = JsonNode.Parse(
                """{"firstName":"Ron","lastName":"Swanson","line1":"1 Main","country":"US","phone":"5"}"""),
            ["lines"] = JsonNode.Parse(
                """[{"id":"line-1","name":"Whisky","sku":"W-1","productId":"p-1","quantity":2,"unitAmount":2500}]"""),
            ["createdAt"] = "2024-01-15T10:30:00.123Z",
        };
        foreach (var (name, value) in members)
            order[name] = value?.DeepClone();
        return service.Import(order);
    }
}
