using System.Text.Json.Nodes;
using OrderGrains.Api.Tests.Support;

namespace OrderGrains.Api.Tests.CommerceLayer;

/// <summary>What the orders of the vendor's client point to beside what they are made of.</summary>
[Collection(ServiceCollection.Name)]
public sealed class OrderAsidesTests(Service service)
{
    private readonly Shop _shop = new(service);

    public static TheoryData<string> Nothing =>
    [
        "available_free_skus", "available_free_bundles", "stock_reservations", "stock_transfers", "payment_options", "order_subscriptions",
        "order_factories", "order_copies", "recurring_order_copies", "attachments", "notifications", "links", "resource_errors",
        "default_shipping_method", "default_payment_method", "discount_engine_item", "order_subscription",
    ];

    [Theory]
    [MemberData(nameof(Nothing))]
    public async Task Get_WhatAnOrderHasNoneOf_IsNothing(string relationship)
    {
        var order = await _shop.Cart();

        var related = (await _shop.Send(HttpMethod.Get, $"/api/orders/{order}/{relationship}")).Is200();
        var included = (await _shop.Get(order, $"?include={relationship}")).Is200();

        var shown = included.Json["data"]!["relationships"]![relationship]!;
        var linkage = shown["data"];
        Assert.Equal(linkage?.ToJsonString(), related.Json["data"]?.ToJsonString());
        Assert.True(linkage is null or JsonArray { Count: 0 });
        Assert.EndsWith($"/api/orders/{order}/{relationship}", (string)shown["links"]!["related"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_NotAskedFor_IsNotTold()
    {
        var order = await _shop.Cart();

        Assert.Null((await _shop.Get(order)).Json["data"]!["relationships"]!["attachments"]);
        Assert.NotNull((await _shop.Get(order, "?fields[orders]=number,attachments")).Json["data"]!["relationships"]!["attachments"]);
    }

    [Theory]
    [InlineData("event_stores", "payload")]
    [InlineData("versions", "changes")]
    public async Task Get_Versions_TellWhatEachHasChangedAndWho(string type, string changes)
    {
        var order = await _shop.Cart();
        (await _shop.Patch(order, "reference", "R-1")).Is200();
        (await _shop.Patch(order, "_place", true)).Is200();

        var all = (JsonArray)(await _shop.Send(HttpMethod.Get, $"/api/orders/{order}/{type}")).Is200().Json["data"]!;

        Assert.Equal(["create", "update", "update"], all.Select(one => (string)one!["attributes"]!["event"]!));
        Assert.Equal("""[null,"R-1"]""", all[1]!["attributes"]![changes]!["reference"]!.ToJsonString());
        Assert.Equal("""["Pending","Placed"]""", all[2]!["attributes"]![changes]!["status"]!.ToJsonString());
        Assert.Equal(("orders", order), ((string)all[2]!["attributes"]!["resource_type"]!, (string)all[2]!["attributes"]!["resource_id"]!));
        Assert.Equal(("manage", "commerce_layer"), (Door(all[0]!), Door(all[2]!)));
        var one = (await _shop.Send(HttpMethod.Get, $"/api/{type}/{(string)all[1]!["id"]!}")).Is200();
        Assert.Equal(all[1]!.ToJsonString(), one.Json["data"]!.ToJsonString());
        Assert.Equal(404, (await _shop.Send(HttpMethod.Get, $"/api/{type}/{order}-v-4")).Status);
        Assert.Equal(404, (await _shop.Send(HttpMethod.Get, $"/api/{type}/{order}-v-0")).Status);

        static string Door(JsonNode version) => (string)version["attributes"]!["who"]!["door"]!;
    }

    [Fact]
    public async Task Get_Versions_AreTheMerchantsAlone()
    {
        var order = await _shop.Cart();

        var list = await _shop.Send(HttpMethod.Get, $"/api/orders/{order}/event_stores", client: "demo-low");

        Assert.Equal("[]", list.Is200().Json["data"]!.ToJsonString());
        Assert.Equal(401, (await _shop.Send(HttpMethod.Get, $"/api/event_stores/{order}-v-1", client: "demo-low")).Status);
        Assert.Equal(404, (await _shop.Send(HttpMethod.Get, $"/api/event_stores/{order}-v-1", client: "other-client")).Status);
    }

    [Fact]
    public async Task Get_Events_AreThoseOfWhichTheTimeIsKept()
    {
        var order = await _shop.Cart();
        var placed = (await _shop.Patch(order, "_place", true)).Is200();
        (await _shop.Patch(order, "_cancel", true)).Is200();

        var events = (JsonArray)(await _shop.Send(HttpMethod.Get, $"/api/orders/{order}/events")).Is200().Json["data"]!;

        Assert.Equal(["orders.create", "orders.place", "orders.cancel"], events.Select(one => (string)one!["attributes"]!["name"]!));
        Assert.Equal(placed["placed_at"], (string)events[1]!["attributes"]!["created_at"]!);
    }

    [Fact]
    public async Task Get_ErrorsOfADeclinedOrder_TellTheReason()
    {
        var payments = JsonNode.Parse(
            """
            [{ "id": "p-1", "method": "QWERtyUpBa", "source": "QWERtyUpBa",
               "movements": [{ "id": "m-1", "kind": "Authorize", "state": "Failed", "amount": 6200, "reason": "insufficient funds" }] }]
            """);
        var order = await _shop.Cart(("payment", null), ("fulfillment", null), ("payments", payments));

        var answer = await _shop.Send(HttpMethod.Get, $"/api/orders/{order}/resource_errors");

        var error = Assert.Single((JsonArray)answer.Is200().Json["data"]!);
        Assert.Equal(
            ("payment_source", "insufficient funds"),
            ((string)error!["attributes"]!["name"]!, (string)error["attributes"]!["message"]!));
    }

    [Fact]
    public async Task Get_StockLineItems_AreWhatShipmentsHold()
    {
        var order = await _shop.Cart(Carts.At("Approved:Paid:InProgress"));
        (await _shop.Patch(order, "_fulfill", true)).Is200();

        var items = await _shop.Send(HttpMethod.Get, $"/api/orders/{order}/stock_line_items?include=shipment,line_item");

        Assert.Equal(2, (int)Assert.Single((JsonArray)items.Is200().Json["data"]!)!["attributes"]!["quantity"]!);
        Assert.Equal(["shipments", "line_items"], ((JsonArray)items.Json["included"]!).Select(one => (string)one!["type"]!));
    }
}
