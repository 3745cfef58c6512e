using System.Text.Json.Nodes;
using OrderGrains.Api.Tests.Outbox;
using OrderGrains.Api.Tests.Support;

namespace OrderGrains.Api.Tests.Manage;

/// <summary>Parcels and returns through the own door: an order of three candles of 100.00.</summary>
[Collection(ServiceCollection.Name)]
public sealed class ReturnTests(Service service)
{
    private readonly string _sku = Guid.NewGuid().ToString("N") + "/L";

    [Fact]
    public async Task Commands_FromPlanToRefund_MoveGoodsMoneyAndStock()
    {
        var id = await NewOrder();
        var shipped = await Do(
            id,
            """{"verb":"planShipment","shipment":"b-1","items":[{"line":"a","quantity":2}],"packages":2,"method":{"id":"post"}}""",
            """{"verb":"holdShipment","shipment":"b-1"}""",
            """{"verb":"ship"}""");
        Assert.Equal("InProgress", (string?)shipped["fulfillment"]);
        await Do(
            id,
            """{"verb":"releaseShipment","shipment":"b-1"}""",
            """{"verb":"editShipment","shipment":"b-1","goodToGo":true,"packages":1,"tracking":{"code":"3S"}}""",
            """{"verb":"ship","shipment":"b-1"}""",
            """{"verb":"openReturn","items":[{"line":"a","quantity":2}],"reason":"Broken"}""");

        var order = await Do(id, """{"verb":"completeReturn","return":"r-1","restock":true,"refund":true}""");
        await service.Delivered(id);

        Assert.Equal(("PickedUp", "PartiallyRefunded", 20000), (
            (string?)order["fulfillment"], (string?)order["payment"], (int)order["refundedAmount"]!));
        var one = Assert.Single(order["returns"]!.AsArray())!;
        Assert.Equal(("b-1", "Broken", true, 1), (
            (string?)one["shipment"], (string?)one["reason"], (bool)one["restock"]!, one["refunds"]!.AsArray().Count));
        Assert.Equal(2, await Stock());
        await Do(id, """{"verb":"completeReturn","return":"r-1","restock":true,"refund":true}""");
        await service.Delivered(id);
        Assert.Equal((2, 3), (await Stock(), (int)(await service.Canonical(id))["version"]! - 1));
    }

    [Fact]
    public async Task History_OfAReturn_NamesItsMembers()
    {
        var id = await NewOrder();
        await Do(id, """{"verb":"ship"}""");
        await Do(id, """{"verb":"openReturn","return":"x.1","items":[{"line":"a","quantity":1}]}""");
        await Do(id, """{"verb":"cancelReturn","return":"x.1"}""");

        var items = (await service.Call("GET", $"/manage/orders/{id}/history?after=2", null, Key)).Is(200)["items"]!;

        Assert.Equal(("returnOpened", "returns[x\\.1]"), ((string?)items[0]!["event"], (string?)items[0]!["changes"]![0]!["path"]));
        Assert.Equal(
            ("returnCancelled", "returns[x\\.1].cancelledAt"), ((string?)items[1]!["event"], (string?)items[1]!["changes"]![0]!["path"]));
    }

    [Fact]
    public async Task Order_WithReturns_CanBePostedUnderANewId()
    {
        var id = await NewOrder();
        var order = (await Do(
            id,
            """{"verb":"shipAmount","amount":5000,"tracking":{"code":"3S"}}""",
            """{"verb":"planShipment","items":[{"line":"a","quantity":1}],"goodToGo":true}""",
            """{"verb":"holdShipment","shipment":"s-2"}""",
            """{"verb":"ship"}""",
            """{"verb":"openReturn","items":[{"line":"a","quantity":1}]}""",
            """{"verb":"completeReturn","return":"r-1","amount":700}""",
            """{"verb":"openReturn"}""")).AsObject();
        var copy = (JsonObject)order.DeepClone();
        copy["id"] = Guid.NewGuid().ToString("N");
        copy.Remove("token");

        await service.Import(copy);

        var imported = await service.Canonical((string)copy["id"]!);
        foreach (var member in new[] { "shipments", "returns", "payments", "payment", "fulfillment", "refundedAmount" })
            Assert.True(JsonNode.DeepEquals(order[member], imported[member]), member);
    }

    [Theory]
    [InlineData("""{"verb":"planShipment","items":[{"line":"a","quantity":4}]}""", 422, "items")]
    [InlineData("""{"verb":"planShipment","method":{"id":"p","amount":1}}""", 422, "method.amount")]
    [InlineData("""{"verb":"planShipment","shipment":"b-1"},{"verb":"editShipment","shipment":"b-9","packages":1}""", 422, "shipment")]
    [InlineData("""{"verb":"planShipment","shipment":"b-1"},{"verb":"cancelShipment","shipment":"b-9"}""", 422, "shipment")]
    [InlineData("""{"verb":"editShipment","shipment":"b-9","packages":1}""", 409, null)]
    [InlineData("""{"verb":"cancelShipment","shipment":"b-9"}""", 409, null)]
    [InlineData("""{"verb":"shipAmount","amount":30001}""", 422, "amount")]
    [InlineData("""{"verb":"openReturn"}""", 409, null)]
    [InlineData("""{"verb":"completeReturn","return":"r-1"}""", 409, null)]
    [InlineData("""{"verb":"editShipment","packages":1}""", 400, "actions[0].shipment")]
    [InlineData("""{"verb":"planShipment","packages":0}""", 400, "actions[0].packages")]
    [InlineData("""{"verb":"planShipment","method":{"name":"Post"}}""", 400, "actions[0].method.id")]
    [InlineData("""{"verb":"planShipment","method":{"id":"p","amount":-1}}""", 400, "actions[0].method.amount")]
    [InlineData("""{"verb":"completeReturn","return":"r-1","amount":0}""", 400, "actions[0].amount")]
    [InlineData("""{"verb":"openReturn","items":[{"line":"a","quantity":0}]}""", 400, "actions[0].items[0].quantity")]
    public async Task Command_ThatCannotBe_IsRefused(string action, int status, string? path)
    {
        var id = await NewOrder();

        var problem = (await service.Call("POST", $"/manage/orders/{id}/commands", $$"""{"actions":[{{action}}]}""", Key)).Is(status);

        Assert.Equal(path, problem["errors"]?.AsObject().Single().Key);
        Assert.Equal(1, (int)(await service.Canonical(id))["version"]!);
    }

    [Fact]
    public async Task DryRun_OfACompletion_PutsNothingOnTheShelf()
    {
        var id = await NewOrder();
        await Do(id, """{"verb":"ship"}""", """{"verb":"openReturn"}""");

        var dry = (await service.Call(
            "POST", $"/manage/orders/{id}/commands",
            """{"actions":[{"verb":"completeReturn","return":"r-1","restock":true}],"dryRun":true}""", Key)).Is(200);
        await service.Delivered(id);

        Assert.NotNull(dry["order"]!["returns"]![0]!["completedAt"]);
        Assert.Equal(0, await Stock());
    }

    [Fact]
    public async Task Transitions_NothingShipped_SayWhyNothingComesBack()
    {
        var id = await NewOrder();

        var refused = (await service.Call("GET", $"/manage/orders/{id}/transitions", null, Key)).Is(200)["refused"]!;

        Assert.Equal("it needs: a parcel is under way or further", (string?)refused["OpenReturn"]);
        Assert.Equal("it needs: a return has been opened", (string?)refused["CompleteReturn"]);
    }

    [Fact]
    public async Task Stock_OfAnotherMerchant_IsItsOwn()
    {
        var id = await NewOrder();
        await Do(id, """{"verb":"ship"}""", """{"verb":"openReturn"}""", """{"verb":"completeReturn","return":"r-1","restock":true}""");
        await service.Delivered(id);

        Assert.Equal((3, 0), (await Stock(), await Stock("other-key")));
        Assert.Equal(401, (await service.Call("GET", "/manage/stock/x", null)).Status);
    }

    private static (string Name, string Value) Key => ("X-Api-Key", "demo-key");

    private Task<string> NewOrder() => service.NewOrder(
        Guid.NewGuid().ToString("N"), "Placed", "Paid", "Unfulfilled",
        order => order["lines"] = new JsonArray(
            new JsonObject { ["id"] = "a", ["sku"] = _sku, ["quantity"] = 3, ["unitAmount"] = 10000 }));

    private async Task<JsonNode> Do(string id, params string[] actions) => (await service.Call(
        "POST", $"/manage/orders/{id}/commands", $$"""{"actions":[{{string.Join(',', actions)}}]}""", Key)).Is(200);

    private async Task<int> Stock(string key = "demo-key")
    {
        var stock = (await service.Call("GET", $"/manage/stock/{Uri.EscapeDataString(_sku)}", null, ("X-Api-Key", key))).Is(200);
        Assert.Equal(_sku, (string?)stock["sku"]);
        return (int)stock["restocked"]!;
    }
}
