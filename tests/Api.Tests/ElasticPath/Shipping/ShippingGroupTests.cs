using System.Text.Json.Nodes;
using OrderGrains.Api.Security;
using OrderGrains.Api.Tests.ElasticPath.Carts;
using OrderGrains.Api.Tests.Support;

namespace OrderGrains.Api.Tests.ElasticPath.Shipping;

/// <summary>Shipping groups of carts, and the parcels of orders that they become.</summary>
[Collection(ServiceCollection.Name)]
public sealed class ShippingGroupTests(Service service)
{
    private const string Group = """
        {"data":{"type":"shipping_group","shipping_type":"standard","tracking_reference":"TRACK123",
         "address":{"first_name":"John","line_1":"123 Main St","country":"US"},
         "delivery_estimate":{"start":"2024-01-15T00:00:00Z","end":"2024-01-20"}}}
        """;

    private readonly BearerClient _client = new(service, Schemes.ElasticPath);
    private readonly CartClient _cart = new(service);

    [Fact]
    public async Task Create_OfAnOrder_IsAPlannedParcel()
    {
        var order = await ShopOrders.Import(service);

        var made = await _client.Send("POST", $"/v2/orders/{order}/shipping-groups", Group);

        JsonAssert.Matches(
            JsonNode.Parse($$"""
                {"data":{"id":"*","type":"shipping_group","relation":"order","order_id":"{{order}}","shipping_type":"standard",
                 "tracking_reference":"TRACK123",
                 "address":{"first_name":"John","last_name":"","phone_number":"","company_name":"","line_1":"123 Main St","line_2":"",
                  "city":"","county":"","region":"","postcode":"","country":"US","instructions":""},
                 "delivery_estimate":{"start":"2024-01-15T00:00:00.000Z","end":"2024-01-20T00:00:00.000Z"},
                 "created_at":"*","updated_at":"*",
                 "relationships":{"order":{"data":{"type":"order","id":"{{order}}"} } },
                 "meta":{"shipping_display_price":{
                  "total":{"amount":0,"currency":"USD","formatted":"$0.00"},"base":{"amount":0,"currency":"USD","formatted":"$0.00"},
                  "tax":{"amount":0,"currency":"USD","formatted":"$0.00"},"fees":{"amount":0,"currency":"USD","formatted":"$0.00"} } } } }
                """),
            made.Is(201),
            partial: false);
        var path = $"/v2/orders/{order}/shipping-groups/{made.Json["data"]!["id"]}";
        Assert.Equal(made.Text, (await _client.Get(path)).Text);
        Assert.Single((await _client.Get($"/v2/orders/{order}/shipping-groups")).Is(200)["data"]!.AsArray());
    }

    [Fact]
    public async Task Create_WithAKey_IsOneGroup()
    {
        var order = await ShopOrders.Import(service);
        var key = ("Idempotency-Key", Guid.NewGuid().ToString());

        var first = await _client.Send("POST", $"/v2/orders/{order}/shipping-groups", Group, "application/json", key);
        var again = await _client.Send("POST", $"/v2/orders/{order}/shipping-groups", Group, "application/json", key);

        Assert.Equal((201, first.Text), (again.Status, again.Text));
    }

    [Fact]
    public async Task Update_SentMembers_AreSetUntilItHasLeft()
    {
        var order = await ShopOrders.Import(service, payment: "Paid");
        var path = $"/v2/orders/{order}/shipping-groups";
        path += "/" + (await _client.Send("POST", path, Group)).Is(201)["data"]!["id"];

        var changed = await _client.Send(
            "PUT", path, """{"data":{"shipping_type":"express","tracking_reference":"T2","address":{"city":"Portland"}}}""");

        var data = changed.Is(200)["data"]!;
        Assert.Equal(("express", "T2", "Portland", "John"), (
            (string?)data["shipping_type"], (string?)data["tracking_reference"], (string?)data["address"]!["city"],
            (string?)data["address"]!["first_name"]));
        (await _client.Send("PUT", $"/v2/orders/{order}", """{"data":{"type":"order","shipping":"fulfilled"}}""")).Is(200);
        (await _client.Send("PUT", path, """{"data":{"address":{"city":"Salem"}}}""")).Is(400, """
            {"errors":[{"status":400,"title":"Bad Request",
             "detail":"Cannot update order shipping address because shipping status is fulfilled"}]}
            """);
        (await _client.Send("PUT", path, """{"data":{"tracking_reference":"T3"}}""")).Is(200);
        (await _client.Send("POST", $"/v2/orders/{order}/shipping-groups", Group)).Is(422, """
            {"errors":[{"status":422,"title":"Unprocessable Entity","detail":"Cannot create shipping group for this order"}]}
            """);
    }

    [Fact]
    public async Task Get_UnknownGroupOrOrder_IsNotFound()
    {
        var order = await ShopOrders.Import(service);

        foreach (var method in new[] { "GET", "PUT" })
        {
            (await _client.Send(method, $"/v2/orders/{order}/shipping-groups/none", method == "GET" ? null : "{\"data\":{}}"u8.ToArray()))
                .Is(404, $$"""
                    {"errors":[{"status":404,"title":"Group not found","detail":"Group with ID [none] not found for order [{{order}}]"}]}
                    """);
        }

        (await _client.Get("/v2/orders/none/shipping-groups"))
            .Is(404, """{"errors":[{"status":404,"title":"Not Found","detail":"Order not found"}]}""");
    }

    [Theory]
    [InlineData("""{"data":{}}""", "type is required")]
    [InlineData("""{"data":{"type":"group"}}""", "data.type must be one of the following: \"shipping_group\", \"shipping-type\"")]
    [InlineData("""{"data":{"type":"shipping_group","delivery_estimate":{"start":"soon"}}}""", "Does not match format 'date-time'")]
    [InlineData("""{"data":{"type":"shipping_group","delivery_estimate":{"start":"2024-02-01","end":"2024-01-01"}}}""",
        "The start date cannot occur after the end date")]
    public async Task Create_WrongBody_IsNamed(string body, string detail)
    {
        var order = await ShopOrders.Import(service);

        var error = Assert.Single((await _client.Send("POST", $"/v2/orders/{order}/shipping-groups", body)).Is(400)["errors"]!.AsArray());

        Assert.Equal(detail, (string?)error!["detail"]);
    }

    [Fact]
    public async Task OfACart_WithAnItem_GoesIntoTheOrderWithItsPrice()
    {
        var sent = Group.Replace(
            "\"tracking", "\"shipping_price\":{\"base\":800,\"tax\":200,\"fees\":50},\"tracking", StringComparison.Ordinal);
        var group = (await _cart.Send("POST", "/shipping-groups", sent)).Is(201)["data"]!;
        var item = await _cart.Added(CartClient.Bike.Replace(
            "\"sku\"", $"\"shipping_group_id\":\"{group["id"]}\",\"sku\"", StringComparison.Ordinal));
        await _cart.Added("""{"type":"custom_item","name":"Helmet","quantity":1,"price":{"amount":4000}}""");

        Assert.Equal(1050, (int)group["meta"]!["shipping_display_price"]!["total"]!["amount"]!);
        Assert.Equal((8050, 1050), Amounts(await _cart.Prices()));
        var order = (await _cart.CheckOut()).Is(201)["data"]!;
        Assert.Equal((8050, 1050), Amounts(order["meta"]!["display_price"]!));
        var read = (await _client.Get($"/v2/orders/{order["id"]}/shipping-groups/{group["id"]}?include=items")).Is(200);
        Assert.Equal("order", (string?)read["data"]!["relation"]);
        Assert.Equal(item, (string?)Assert.Single(read["included"]!["items"]!.AsArray())!["id"]);
    }

    [Fact]
    public async Task OfACart_ChangedAndRemoved_FollowsEach()
    {
        var id = (string?)(await _cart.Send("POST", "/shipping-groups", Group)).Is(201)["data"]!["id"];
        var item = await _cart.Added(CartClient.Bike);
        await _cart.Send("PUT", $"/items/{item}", $$$"""{"data":{"shipping_group_id":"{{{id}}}"}}""");

        var changed = await _cart.Send("PUT", $"/shipping-groups/{id}", """{"data":{"shipping_price":{"total":500}}}""");
        Assert.Equal(("standard", 500), (
            (string?)changed.Is(200)["data"]!["shipping_type"],
            (int)changed.Json["data"]!["meta"]!["shipping_display_price"]!["base"]!["amount"]!));
        Assert.Equal(changed.Text, (await _cart.Send("GET", $"/shipping-groups/{id}")).Text);
        Assert.Equal("Cannot delete shipping group", Title((await _cart.Send("DELETE", $"/shipping-groups/{id}")).Is(400)));

        (await _cart.Send("PUT", $"/items/{item}", """{"data":{"shipping_group_id":null}}""")).Is(200);
        Assert.Equal(204, (await _cart.Send("DELETE", $"/shipping-groups/{id}")).Status);
        Assert.Empty((await _cart.Send("GET", "/shipping-groups")).Is(200)["data"]!.AsArray());
        Assert.Equal("Cart shipping group not found", Title((await _cart.Send("DELETE", $"/shipping-groups/{id}")).Is(404)));
        Assert.Equal("Cart shipping group not found", Title((await _cart.Send(
            "PUT", $"/items/{item}", """{"data":{"shipping_group_id":"none"}}""")).Is(404)));
    }

    private static string? Title(JsonNode answer) => (string?)answer["errors"]![0]!["title"];

    private static (int WithTax, int Shipping) Amounts(JsonNode prices) =>
        ((int)prices["with_tax"]!["amount"]!, (int)prices["shipping"]!["amount"]!);
}
