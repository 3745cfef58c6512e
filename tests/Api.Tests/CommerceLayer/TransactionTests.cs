using System.Text.Json.Nodes;
using OrderGrains.Api.Tests.Support;

namespace OrderGrains.Api.Tests.CommerceLayer;

/// <summary>Money, parcels and returns as resources with triggers of their own (Commerce Layer page, A9).</summary>
[Collection(ServiceCollection.Name)]
public sealed class TransactionTests(Service service)
{
    private readonly Shop _shop = new(service);

    [Fact]
    public async Task Capture_InPartsAndRefundedInPart_IsReadBackEachWay()
    {
        var order = await _shop.Cart(Carts.At("Approved:Authorized:Unfulfilled"));
        var authorization = await Only(order, "authorizations");
        Assert.Equal((6200, 6200), (Cents(authorization, "amount"), Cents(authorization, "capture_balance")));

        var captured = await Trigger("authorizations", Id(authorization), new() { ["_capture"] = true, ["_capture_amount_cents"] = 4000 });
        Assert.Equal(("4000", "2200"), (captured["capture_amount_cents"], captured["capture_balance_cents"]));
        Assert.Equal("partially_paid", (await _shop.Get(order))["payment_status"]);
        await Trigger("authorizations", Id(authorization), new() { ["_capture"] = true });
        Assert.Equal("paid", (await _shop.Get(order))["payment_status"]);

        var captures = await Related(order, "captures", "?sort=amount_cents&include=reference_authorization,order");
        Assert.Equal([2200, 4000], captures.Select(one => Cents(one!, "amount")));
        var refunded = await Trigger("captures", Id(captures[1]!), new() { ["_refund"] = true, ["_refund_amount_cents"] = 500 });
        Assert.Equal(("500", "3500"), (refunded["refund_amount_cents"], refunded["refund_balance_cents"]));
        Assert.Equal(("approved", "partially_refunded"), await State(order));

        var refund = await Only(order, "refunds");
        Assert.Equal(500, Cents(refund, "amount"));
        var read = (await _shop.Send(HttpMethod.Get, $"/api/refunds/{Id(refund)}?include=reference_capture.order")).Is200();
        Assert.Equal(["captures", "orders"], ((JsonArray)read.Json["included"]!).Select(one => (string)one!["type"]!));
        Assert.Equal(
            ["authorizations", "captures", "captures", "refunds"],
            (await Related(order, "transactions")).Select(one => (string)one!["type"]!));
    }

    [Fact]
    public async Task Authorization_Voided_LeavesNothingToCapture()
    {
        var order = await _shop.Cart(Carts.At("Placed:Authorized:Unfulfilled"));
        var authorization = await Only(order, "authorizations");

        var answer = await Trigger("authorizations", Id(authorization), new() { ["_void"] = true });

        Assert.Equal(("6200", "0"), (answer["void_amount_cents"], answer["capture_balance_cents"]));
        Assert.Equal("voided", (await _shop.Get(order))["payment_status"]);
        Assert.Equal(6200, Cents(await Only(order, "voids"), "amount"));
    }

    [Fact]
    public async Task Authorization_VoidedBesideAnother_LeavesTheOther()
    {
        var order = await _shop.Cart();
        foreach (var amount in new[] { 2000, 4200 })
            (await _shop.Patch(order, new JsonObject { ["_authorize"] = true, ["_authorization_amount_cents"] = amount })).Is200();
        var authorizations = await Related(order, "authorizations", "?sort=amount_cents");

        await Trigger("authorizations", Id(authorizations[0]!), new() { ["_void"] = true });
        await Trigger("authorizations", Id(authorizations[0]!), new() { ["_void"] = true });

        Assert.Equal(2000, Cents(await Only(order, "voids"), "amount"));
        Assert.Equal("partially_authorized", (await _shop.Get(order))["payment_status"]);
    }

    [Fact]
    public async Task Shipment_BeingPacked_SaysSo()
    {
        var parcel = new JsonArray(new JsonObject { ["id"] = Guid.NewGuid().ToString("N")[..10] });
        var order = await _shop.Cart([.. Carts.At("Approved:Authorized:Unfulfilled"), ("shipments", parcel)]);
        var shipment = Id(await Only(order, "shipments"));

        Assert.Equal("packing", (await Trigger("shipments", shipment, new() { ["_packing"] = true }))["status"]);
        Assert.Equal("picking", (await Trigger("shipments", shipment, new() { ["_picking"] = true }))["status"]);
        Assert.Equal("in_progress", (await _shop.Get(order))["fulfillment_status"]);
    }

    [Theory]
    [InlineData("Placed:Authorized:Unfulfilled", "authorizations", """{"_capture":true}""", "/data/attributes/status")]
    [InlineData("Approved:Authorized:Unfulfilled", "authorizations", """{"_capture":true,"_capture_amount_cents":6201}""",
        "/data/attributes/_capture_amount_cents")]
    [InlineData("Approved:Paid:InProgress", "captures", """{"_refund":true,"_refund_amount_cents":6201}""",
        "/data/attributes/_refund_amount_cents")]
    public async Task Trigger_ThatIsNotPermitted_IsRefusedAndChangesNothing(string state, string type, string attributes, string pointer)
    {
        var order = await _shop.Cart(Carts.At(state));
        var one = await Only(order, type);
        var before = (await _shop.Get(order)).Text;

        var answer = await _shop.Write(HttpMethod.Patch, $"/api/{type}/{Id(one)}", (JsonObject)JsonNode.Parse(attributes)!);

        Assert.Equal((422, pointer), (answer.Status, Assert.Single(answer.Pointers)));
        Assert.Equal(before, (await _shop.Get(order)).Text);
    }

    [Fact]
    public async Task Shipment_MovedOn_FulfilsTheOrder()
    {
        var method = new JsonObject { ["id"] = "StDsHiPpNg", ["amount"] = 1200 };
        var parcel = new JsonObject { ["id"] = $"{Guid.NewGuid():N}", ["method"] = method };
        var order = await _shop.Cart([.. Carts.At("Approved:Paid:Unfulfilled"), ("shipments", new JsonArray(parcel))]);
        var statuses = new List<string?>();

        foreach (var trigger in new[] { "_on_hold", "_upcoming", "_picking", "_ready_to_ship", "_ship", "_deliver" })
        {
            var shipment = Id(await Only(order, "shipments"));
            statuses.Add((await Trigger("shipments", shipment, new() { [trigger] = true }))["status"]);
        }

        Assert.Equal(["on_hold", "upcoming", "picking", "ready_to_ship", "shipped", "delivered"], statuses);
        Assert.Equal("fulfilled", (await _shop.Get(order))["fulfillment_status"]);
    }

    [Fact]
    public async Task Return_OfWhatWasShipped_IsReceivedAndRefunded()
    {
        var order = await _shop.Cart(Carts.At("Approved:Paid:Unfulfilled"));
        (await _shop.Patch(order, "_fulfill", true)).Is200();

        var made = await _shop.Created("/api/returns", null, Shop.Relationship("order", "orders", order));
        var read = (await _shop.Send(HttpMethod.Get, $"/api/returns/{made}?include=return_line_items.line_item")).Is200();
        var received = await Trigger("returns", made, new() { ["_receive"] = true, ["_restock"] = true, ["_refund"] = true });

        Assert.Equal(("requested", "2", "received"), (read["status"], read["skus_count"], received["status"]));
        Assert.Equal("partially_refunded", (await _shop.Get(order))["payment_status"]);
    }

    [Theory]
    [InlineData("/api/authorizations/{id}-m-1")]
    [InlineData("/api/captures/{id}-m-1")]
    [InlineData("/api/orders/{id}/captures")]
    public async Task Get_ByAnotherMerchant_IsNotFound(string path)
    {
        var order = await _shop.Cart(Carts.At("Approved:Authorized:Unfulfilled"));

        var answer = await _shop.Send(HttpMethod.Get, path.Replace("{id}", order, StringComparison.Ordinal), client: "other-client");

        Assert.Equal((404, "RECORD_NOT_FOUND"), (answer.Status, Assert.Single(answer.Codes)));
    }

    [Fact]
    public async Task Trigger_BySalesChannel_IsNotAllowed()
    {
        var order = await _shop.Cart(Carts.At("Placed:Authorized:Unfulfilled"));
        var one = await Only(order, "authorizations");

        var answer = await _shop.Write(HttpMethod.Patch, $"/api/authorizations/{Id(one)}", new() { ["_void"] = true }, client: "demo-low");

        Assert.Equal((400, "PARAM_NOT_ALLOWED"), (answer.Status, Assert.Single(answer.Codes)));
    }

    private async Task<Answer> Trigger(string type, string id, JsonObject attributes) =>
        (await _shop.Write(HttpMethod.Patch, $"/api/{type}/{id}", attributes)).Is200();

    private async Task<JsonArray> Related(string order, string relationship, string query = "") =>
        (JsonArray)(await _shop.Send(HttpMethod.Get, $"/api/orders/{order}/{relationship}{query}")).Is200().Json["data"]!;

    private async Task<JsonNode> Only(string order, string relationship) => Assert.Single(await Related(order, relationship))!;

    private async Task<(string?, string?)> State(string order)
    {
        var answer = await _shop.Get(order);
        return (answer["status"], answer["payment_status"]);
    }

    private static string Id(JsonNode resource) => (string)resource["id"]!;

    private static int Cents(JsonNode resource, string amount) => (int)resource["attributes"]![$"{amount}_cents"]!;
}
