using System.Text.Json.Nodes;
using OrderGrains.Api.Tests.Support;

namespace OrderGrains.Api.Tests.CommerceLayer;

/// <summary>From nothing to a placed order through the door alone (Commerce Layer page, A10).</summary>
[Collection(ServiceCollection.Name)]
public sealed class CartTests(Service service)
{
    private readonly Shop _shop = new(service);

    [Fact]
    public async Task Post_Order_IsADraftOfItsMarket()
    {
        var answer = await _shop.Write(
            HttpMethod.Post, "/api/orders?include=market", new() { ["reference"] = "R" },
            Shop.Relationship("market", "markets", Cart.Known));

        Assert.True(answer.Status == 201, answer.Text);
        Assert.Equal(("draft", "unpaid"), (answer["status"], answer["payment_status"]));
        Assert.Equal(("EUR", "R"), (answer["currency_code"], answer["reference"]));
        Assert.Equal(("true", "0", "0.22"), (answer["tax_included"], answer["total_amount_cents"], answer["tax_rate"]));
        Assert.Equal($"http://localhost/api/orders/{answer.Json["data"]!["id"]}", answer.Headers.Location?.ToString());
        Assert.Equal("\"1\"", answer.ETag);
        Assert.True(long.Parse(answer["number"]!, System.Globalization.CultureInfo.InvariantCulture) > 10_000_000);
    }

    [Fact]
    public async Task Post_OrderWithAKeyTwice_IsOneOrder()
    {
        var key = Guid.NewGuid().ToString();

        var (first, second) = (await Post(key), await Post(key));

        Assert.Equal((201, 201), (first.Status, second.Status));
        Assert.Equal(first.Text, second.Text);
        Assert.Contains("Idempotent-Replayed", second.Headers.Select(header => header.Key));

        Task<Answer> Post(string key) => _shop.Send(
            HttpMethod.Post,
            "/api/orders",
            """{"data":{"type":"orders","relationships":{"market":{"data":{"type":"markets","id":"QWERtyUpBa"}}}}}""",
            change: request => request.Headers.Add("Idempotency-Key", key));
    }

    [Theory]
    [InlineData("""{"data":{"type":"orders"}}""", 422, "/data/relationships/market")]
    [InlineData("""{"data":{"type":"orders","id":"x"}}""", 400, "")]
    [InlineData("""{"data":{"type":"orders","attributes":{"_place":true}}}""", 400, "")]
    [InlineData("""{"data":{"type":"orders","attributes":{"status":"placed"}}}""", 400, "")]
    [InlineData("""{"data":{"type":"line_items"}}""", 400, "")]
    [InlineData("""{"data":{"type":"orders","relationships":{"market":{"data":{"type":"markets","id":"x"}}}}}""", 422,
        "/data/relationships/market")]
    public async Task Post_OrderThatCannotBe_IsRefused(string body, int status, string pointer)
    {
        var answer = await _shop.Send(HttpMethod.Post, "/api/orders", body);

        Assert.Equal((status, pointer), (answer.Status, Assert.Single(answer.Pointers)));
    }

    [Fact]
    public async Task Post_LineItemOfASku_HasItsPriceAndMakesAParcel()
    {
        var order = await _shop.Draft(new() { ["customer_email"] = "x@example.com" });

        var answer = await _shop.Write(
            HttpMethod.Post,
            "/api/line_items?include=item,order.shipments",
            new() { ["sku_code"] = Cart.Sku, ["quantity"] = 2 },
            Shop.Relationship("order", "orders", order));

        Assert.True(answer.Status == 201, answer.Text);
        Assert.Equal(("2", "2500", "€50,00"), (answer["quantity"], answer["unit_amount_cents"], answer["formatted_total_amount"]));
        Assert.Equal(("902", "skus"), (answer["tax_amount_cents"], answer["item_type"]));
        Assert.Equal(
            ["orders", "shipments", "skus"],
            ((JsonArray)answer.Json["included"]!).Select(one => (string)one!["type"]!).Order(StringComparer.Ordinal));
        var cart = (await _shop.Get(order)).Is200();
        Assert.Equal(("pending", "5000", "1"), (cart["status"], cart["total_amount_cents"], cart["shipments_count"]));
    }

    [Fact]
    public async Task Post_LineItemThatUpdatesTheQuantity_ChangesTheLineThatIsThere()
    {
        var order = await _shop.Draft();
        var line = await _shop.AddLine(order);

        var again = await _shop.Created(
            "/api/line_items",
            new() { ["sku_code"] = Cart.Sku, ["quantity"] = 5, ["_update_quantity"] = 1 },
            Shop.Relationship("order", "orders", order));
        var another = await _shop.AddLine(order, 1);

        Assert.Equal(line, again);
        Assert.NotEqual(line, another);
        Assert.Equal("6", (await _shop.Get(order))["skus_count"]);
    }

    [Theory]
    [InlineData("""{"sku_code":"TSHIRTMM000000FFFFFFXLXX"}""", "/data/attributes/quantity", "blank")]
    [InlineData("""{"sku_code":"NOSUCH","quantity":1}""", "/data/attributes/sku_code", "invalid")]
    [InlineData("""{"quantity":1}""", "/data/relationships/item", "blank")]
    [InlineData("""{"sku_code":"TSHIRTMM000000FFFFFFXLXX","quantity":0}""", "/data/attributes/quantity", "greater_than")]
    [InlineData("""{"sku_code":"TSHIRTMM000000FFFFFFXLXX","quantity":"two"}""", "/data/attributes/quantity", "not_a_number")]
    [InlineData("""{"sku_code":"TSHIRTMM000000FFFFFFXLXX","quantity":20000}""", "/data/attributes/quantity", "less_than_or_equal_to")]
    public async Task Post_LineItemThatCannotBe_IsRefused(string attributes, string pointer, string error)
    {
        var order = await _shop.Draft();

        var answer = await _shop.Write(
            HttpMethod.Post, "/api/line_items", (JsonObject)JsonNode.Parse(attributes)!, Shop.Relationship("order", "orders", order));

        Assert.Equal((422, pointer), (answer.Status, Assert.Single(answer.Pointers)));
        Assert.Equal(error, (string)answer.Json["errors"]![0]!["meta"]!["error"]!);
        Assert.Equal("\"1\"", (await _shop.Get(order)).ETag);
    }

    [Fact]
    public async Task LineItem_ChangedAndRemoved_IsSoInTheOrder()
    {
        var order = await _shop.Draft();
        var line = await _shop.AddLine(order);

        var edit = new JsonObject { ["quantity"] = 3, ["name"] = "Shirt" };
        var changed = (await _shop.Write(HttpMethod.Patch, $"/api/line_items/{line}", edit)).Is200();
        var read = (await _shop.Send(HttpMethod.Get, $"/api/line_items/{line}")).Is200();
        var removed = await _shop.Send(HttpMethod.Delete, $"/api/line_items/{line}");

        Assert.Equal(("3", "Shirt", "7500"), (changed["quantity"], changed["name"], changed["total_amount_cents"]));
        Assert.Equal(changed.Text, read.Text);
        Assert.Equal((204, ""), (removed.Status, removed.Text));
        Assert.Equal("0", (await _shop.Get(order))["total_amount_cents"]);
        Assert.Equal(404, (await _shop.Send(HttpMethod.Get, $"/api/line_items/{line}")).Status);
        Assert.Equal(404, (await _shop.Send(HttpMethod.Delete, $"/api/line_items/{line}")).Status);
    }

    [Fact]
    public async Task Cart_FilledStepByStep_IsPlaced()
    {
        var order = await _shop.Placeable();
        Assert.Equal("true", (await _shop.Get(order))["placeable"]);

        var placed = (await _shop.Patch(order, "_place", true)).Is200();

        Assert.Equal(("placed", "authorized"), (placed["status"], placed["payment_status"]));
        Assert.Equal(("6200", "1200", "false"), (placed["total_amount_cents"], placed["shipping_amount_cents"], placed["editable"]));
    }

    [Fact]
    public async Task Delete_Draft_IsFoundNoMore()
    {
        var order = await _shop.Draft(new() { ["reference"] = $"gone-{Guid.NewGuid():N}" });
        var reference = (await _shop.Get(order))["reference"];

        var deleted = await _shop.Send(HttpMethod.Delete, $"/api/orders/{order}");

        Assert.Equal((204, ""), (deleted.Status, deleted.Text));
        Assert.Equal(404, (await _shop.Get(order)).Status);
        Assert.Equal(404, (await _shop.Patch(order, "reference", "R")).Status);
        Assert.Equal(404, (await _shop.Send(HttpMethod.Delete, $"/api/orders/{order}")).Status);
        var list = await _shop.Send(HttpMethod.Get, $"/api/orders?filter[q][reference_eq]={reference}");
        Assert.Equal(0, (int)list.Is200().Json["meta"]!["record_count"]!);
    }

    [Theory]
    [InlineData("Placed:Authorized:Unfulfilled")]
    [InlineData("Cancelled:Voided:Unfulfilled")]
    public async Task Delete_PlacedOnce_IsLocked(string state)
    {
        var id = await _shop.Cart(Carts.At(state));

        var answer = await _shop.Send(HttpMethod.Delete, $"/api/orders/{id}");

        Assert.Equal((423, "LOCKED"), (answer.Status, Assert.Single(answer.Codes)));
    }

    [Theory]
    [InlineData("line_1", "blank")]
    [InlineData("phone", "blank")]
    [InlineData("last_name", "blank")]
    public async Task Post_AddressThatLacksSomething_IsRefused(string member, string error)
    {
        var address = Cart.Address();
        address.Remove(member);

        var answer = await _shop.Write(HttpMethod.Post, "/api/addresses", address);

        Assert.Equal((422, $"/data/attributes/{member}"), (answer.Status, Assert.Single(answer.Pointers)));
        Assert.Equal(error, (string)answer.Json["errors"]![0]!["meta"]!["error"]!);
    }

    [Fact]
    public async Task Address_Changed_IsCopiedByOrders()
    {
        var address = await _shop.Created("/api/addresses", Cart.Address());
        (await _shop.Write(HttpMethod.Patch, $"/api/addresses/{address}", new() { ["city"] = "Siena" })).Is200();
        var order = await _shop.Draft();

        var answer = await _shop.Patch(order, new() { ["_billing_address_clone_id"] = address }, query: "?include=billing_address");

        var copy = answer.Is200().Json["included"]![0]!;
        Assert.Equal("Via Roma 12, 50123 Siena FI (IT) +390551234567", (string)copy["attributes"]!["full_address"]!);
        Assert.NotEqual(address, (string)copy["id"]!);
        Assert.Equal(204, (await _shop.Send(HttpMethod.Delete, $"/api/addresses/{address}")).Status);
        Assert.Equal(404, (await _shop.Send(HttpMethod.Get, $"/api/addresses/{address}")).Status);
    }
}
