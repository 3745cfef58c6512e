using System.Text.Json.Nodes;
using OrderGrains.Api.Tests.Outbox;
using OrderGrains.Api.Tests.Support;

namespace OrderGrains.Api.Tests.Centra;

/// <summary>Returns of a parcel with three candles of 100.00, for which 20.00 of shipping were paid.</summary>
[Collection(ServiceCollection.Name)]
public sealed class CentraReturnTests(Service service)
{
    [Fact]
    public async Task Create_WithARefund_GivesBackWhatWasAgreed()
    {
        var number = await NewOrder("Paid");

        var answer = await Create(
            number,
            """{"a":2}""",
            ""","shippingCost":"5.50","handlingCost":1,"returnCost":10,"voucherValue":3,"refund":{"refundPayment":1}""");

        Assert.Equal((true, "ok"), ((bool)answer["returnCompleted"]!, (string?)answer["refund"]!["status"]));
        Assert.Equal(20000 + 550 + 100 - 1000 - 300, (int)(await service.Canonical($"{number}"))["refundedAmount"]!);
    }

    [Fact]
    public async Task Create_WithTheParcelsShippingCost_GivesThatBackToo()
    {
        var number = await NewOrder("Paid");

        await Create(
            number,
            """{"a":1}""",
            ""","shippingCostFromShipment":1,"handlingCostFromShipment":1,"voucherValueFromShipment":1,"refund":{"refundPayment":true}""");

        Assert.Equal(12000, (int)(await service.Canonical($"{number}"))["refundedAmount"]!);
    }

    [Fact]
    public async Task Create_WhereNothingWasPaid_IsCreatedWithoutItsMoney()
    {
        var number = await NewOrder("Authorized");

        var answer = await Create(number, """{"a":1}""", ""","refund":{"refundPayment":true}""");

        Assert.Equal(
            $$$"""{"status":"ok","return":{{{answer["return"]}}},"returnCompleted":false,"returnedItems":["a"],"refund":{"status":"no"}}""",
            answer.ToJsonString());
    }

    [Fact]
    public async Task Create_OfMoreThanWasSent_TakesWhatCanComeBack()
    {
        var number = await NewOrder("Paid");

        var first = await Create(number, """{"a":2,"nothing":1}""");
        var second = await Create(number, """{"a":2}""");
        var third = await service.Centra("POST", "/return", $$$"""{"shipment":"{{{number}}}-1","products":{"a":1}}""");

        Assert.Equal(["a"], first["returnedItems"]!.AsArray().Select(item => (string?)item));
        Assert.Equal("""{"status":"no","msg":"return could not be created."}""", third.Text);
        var listed = (await Listed($"order={number}")).ToArray();
        Assert.Equal([(int)second["return"]!, (int)first["return"]!], listed.Select(one => (int)one["returnId"]!));
        Assert.Equal([1, 2], listed.Select(one => (int)one["products"]![0]!["quantity"]!));
    }

    [Theory]
    [InlineData("{}", "shipment is required")]
    [InlineData("""{"shipment":"404404-1"}""", "shipment does not exist")]
    [InlineData("""{"shipment":"{id}-1","shippingCost":1,"shippingCostFromShipment":1}""", "shippingCost is invalid")]
    [InlineData("""{"shipment":"{id}-1","voucherValue":1,"voucherValueFromShipment":1}""", "voucherValue is invalid")]
    [InlineData("""{"shipment":"{id}-1","returnCost":-1}""", "returnCost is invalid")]
    [InlineData("""{"shipment":"{id}-1","createdAt":"now"}""", "createdAt is invalid")]
    [InlineData("""{"shipment":"{id}-1","refund":7}""", "refund is invalid")]
    public async Task Create_WhatCannotBe_IsRefused(string body, string message)
    {
        var number = await NewOrder("Paid");

        var answer = await service.Centra("POST", "/return", body.Replace("{id}", $"{number}", StringComparison.Ordinal));

        Assert.Equal($$"""{"status":"no","msg":"{{message}}"}""", answer.Text);
    }

    [Fact]
    public async Task Update_ToAndFro_CompletesAndReopens()
    {
        var number = await NewOrder("Paid");
        var id = (await Create(number, """{"a":1}""", ""","comment":"Too big","createdAt":"2015-12-24 13:25:01" """))["return"];

        foreach (var completed in new[] { true, true, false, false, true })
        {
            var sent = completed ? "1" : "\"0\"";
            var one = (await service.Centra("PUT", $"/returns/{id}", $$"""{"completed":{{sent}}}""")).Is(200)["return"]!;
            Assert.Equal((completed, "Too big", "2015-12-24 13:25:01"), (
                (bool)one["completed"]!, (string?)one["comment"], (string?)one["date"]));
        }
    }

    [Fact]
    public async Task Update_WithARefund_GivesTheMoneyBackOnceAndForAll()
    {
        var number = await NewOrder("Paid");
        var id = (await Create(number, """{"a":1}"""))["return"];

        for (var i = 0; i < 2; i++)
        {
            var refunded = await service.Centra("PUT", $"/returns/{id}", """{"refundPayment":true}""");
            Assert.True((bool)refunded.Is(200)["return"]!["completed"]!);
        }

        var reopened = await service.Centra("PUT", $"/returns/{id}", """{"completed":false}""");

        Assert.Equal("return is invalid", (string?)reopened.Is(200)["msg"]);
        Assert.Equal(10000, (int)(await service.Canonical($"{number}"))["refundedAmount"]!);
    }

    [Fact]
    public async Task Update_OfARestockedReturn_PutsItsPiecesOnTheShelf()
    {
        var number = await NewOrder("Paid");
        var id = (await Create(number, """{"a":2}""", ""","returnStock":1 """))["return"];

        var one = (await service.Centra("PUT", $"/returns/{id}", """{"completed":true}""")).Is(200)["return"]!;
        await service.Delivered($"{number}");

        Assert.True((bool)one["returnToStock"]!);
        var stock = await service.Call("GET", $"/manage/stock/S-{number}", null, ("X-Api-Key", "demo-key"));
        Assert.Equal(2, (int)stock.Is(200)["restocked"]!);
    }

    [Theory]
    [InlineData("""{"completed":false,"refundPayment":1}""", "completed is invalid")]
    [InlineData("""{"completed":"perhaps"}""", "completed is invalid")]
    public async Task Update_ThatContradictsItself_IsRefused(string body, string message)
    {
        var id = (await Create(await NewOrder("Paid"), """{"a":1}"""))["return"];

        Assert.Equal($$"""{"status":"no","msg":"{{message}}"}""", (await service.Centra("PUT", $"/returns/{id}", body)).Text);
    }

    [Fact]
    public async Task List_WithEachFilter_FindsTheReturn()
    {
        var customer = new JsonObject { ["id"] = $"{CentraCalls.NewNumber()}", ["email"] = "a@b.se" };
        var number = await NewOrder("Paid", order => order["customer"] = customer);
        var id = (int)(await Create(number, """{"a":1}""", ""","createdAt":"2016-02-03" """))["return"]!;
        var order = await service.Listed(number);

        foreach (var query in new[]
        {
            $"return={id}", $"shipment={number}-1", $"order={number}", $"customer_id={order["customerId"]}",
            $"selection={order["selectionId"]}", $"order={number}&newer_than=2016-02-03&older_than=2016-02-04",
        })
            Assert.Equal(id, (int)Assert.Single(await Listed(query))["returnId"]!);
        foreach (var query in new[]
        {
            "return=404404", "return=abc", "shipment=404404-1", "order=404404", $"return={id}&order=404404",
            $"order={number}&older_than=2016-02-03", $"order={number}&page=2",
        })
            Assert.Empty(await Listed(query));
        Assert.Equal("page is invalid", (string?)(await service.Centra("GET", "/returns?page=0")).Is(200)["msg"]);
    }

    [Fact]
    public async Task Create_UnderAKey_IsOneReturnHoweverOften()
    {
        var number = await NewOrder("Paid");
        var body = $$$"""{"shipment":"{{{number}}}-1","products":{"a":1},"refund":{"refundPayment":true}}""";
        var key = ("Idempotency-Key", $"r-{number}");

        var first = await service.Centra("POST", "/return", body, key);
        var again = await service.Centra("POST", "/return", body, key);

        Assert.Equal(first.Text, again.Text);
        Assert.Single(await Listed($"order={number}"));
    }

    private async Task<JsonNode> Create(long number, string products, string more = "")
    {
        var answer = await service.Centra("POST", "/return", $$"""{"shipment":"{{number}}-1","products":{{products}}{{more}}}""");
        Assert.Equal("ok", (string?)answer.Is(200)["status"]);
        return answer.Json;
    }

    private async Task<IEnumerable<JsonNode>> Listed(string query) =>
        (await service.Centra("GET", $"/returns?{query}")).Is(200)["returns"]!.AsArray().Select(one => one!);

    private Task<long> NewOrder(string payment, Action<JsonObject>? change = null) => service.NewCentraOrder(order =>
    {
        var id = (string)order["id"]!;
        (order["payment"], order["fulfillment"]) = (payment, "PickedUp");
        order["lines"] = new JsonArray(new JsonObject { ["id"] = "a", ["sku"] = $"S-{id}", ["quantity"] = 3, ["unitAmount"] = 10000 });
        order["adjustments"] = new JsonArray(new JsonObject { ["id"] = "s", ["kind"] = "Shipping", ["amount"] = 2000 });
        order["shipments"] = new JsonArray(new JsonObject
        {
            ["id"] = $"{id}-1",
            ["state"] = "PickedUp",
            ["items"] = new JsonArray(new JsonObject { ["line"] = "a", ["quantity"] = 3 }),
        });
        change?.Invoke(order);
    });
}
