using System.Text.Json.Nodes;

namespace OrderGrains.Api.Tests.CommerceLayer;

/// <summary>A cart that is filled through the door alone.</summary>
public static class Cart
{
    public const string Sku = "TSHIRTMM000000FFFFFFXLXX";
    public const string Known = "QWERtyUpBa";

    /// <summary>Sends a document without an id, or with that of the path.</summary>
    public static Task<Answer> Write(
        this Shop shop, HttpMethod method, string path, JsonObject? attributes = null, JsonObject? relationships = null,
        string client = "demo-client")
    {
        var parts = path.Split('/', '?');
        var data = new JsonObject
        {
            ["type"] = parts[2],
            ["attributes"] = attributes?.DeepClone() ?? new JsonObject(),
            ["relationships"] = relationships?.DeepClone() ?? new JsonObject(),
        };
        if (method == HttpMethod.Patch)
            data["id"] = parts[3];
        return shop.Send(method, path, new JsonObject { ["data"] = data }.ToJsonString(), client);
    }

    /// <summary>The id of what was created.</summary>
    public static async Task<string> Created(this Shop shop, string path, JsonObject? attributes = null, JsonObject? relationships = null)
    {
        var answer = await shop.Write(HttpMethod.Post, path, attributes, relationships);
        Assert.True(answer.Status == 201, answer.Text);
        return (string)answer.Json["data"]!["id"]!;
    }

    /// <summary>A draft of the demonstration's first market.</summary>
    public static Task<string> Draft(this Shop shop, JsonObject? attributes = null) =>
        shop.Created("/api/orders", attributes, Shop.Relationship("market", "markets", Known));

    public static Task<string> AddLine(this Shop shop, string order, int quantity = 2) => shop.Created(
        "/api/line_items", new() { ["sku_code"] = Sku, ["quantity"] = quantity }, Shop.Relationship("order", "orders", order));

    /// <summary>An order that lacks nothing to be placed, filled step by step.</summary>
    public static async Task<string> Placeable(this Shop shop)
    {
        var order = await shop.Draft(new() { ["customer_email"] = $"{Guid.NewGuid():N}@example.com" });
        await shop.AddLine(order);
        var address = await shop.Created("/api/addresses", Address());
        await Set("billing_address", "addresses", address);
        (await shop.Patch(order, "_shipping_address_same_as_billing", true)).Is200();
        var shipments = await shop.Send(HttpMethod.Get, $"/api/orders/{order}/shipments?include=available_shipping_methods");
        var shipment = (string)shipments.Json["data"]![0]!["id"]!;
        (await shop.Write(
            HttpMethod.Patch, $"/api/shipments/{shipment}", null, Shop.Relationship("shipping_method", "shipping_methods", "StDsHiPpNg")))
            .Is200();
        await Set("payment_method", "payment_methods", Known);
        await shop.Created("/api/wire_transfers", null, Shop.Relationship("order", "orders", order));
        return order;

        async Task Set(string name, string type, string id) =>
            (await shop.Patch(order, relationships: Shop.Relationship(name, type, id))).Is200();
    }

    public static JsonObject Address() => new()
    {
        ["first_name"] = "John",
        ["last_name"] = "Smith",
        ["line_1"] = "Via Roma 12",
        ["city"] = "Firenze",
        ["zip_code"] = "50123",
        ["state_code"] = "FI",
        ["country_code"] = "IT",
        ["phone"] = "+390551234567",
    };

    public static Answer Is200(this Answer answer)
    {
        Assert.True(answer.Status == 200, answer.Text);
        return answer;
    }
}
