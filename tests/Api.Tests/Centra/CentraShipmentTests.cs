using System.Text.Json.Nodes;
using OrderGrains.Api.Tests.Support;
using static OrderGrains.Api.Tests.Centra.CentraCalls;

namespace OrderGrains.Api.Tests.Centra;

/// <summary>Parcels of an order of two candles of 100.00 and three of 50.00, with shipping of 10.00.</summary>
[Collection(ServiceCollection.Name)]
public sealed class CentraShipmentTests(Service service)
{
    [Fact]
    public async Task Create_OfTwoParcels_TakesTheMoneyOfEach()
    {
        var number = await NewOrder("Authorized");

        await Create(number, """{"a":1}""");
        Assert.Equal(11000, await Captured(number));
        await Create(number, """{"a":"1","b":3}""", ",\"deductPreviousCosts\":1");

        Assert.Equal(36000, await Captured(number));
        var parcels = (await service.Listed(number))["shipments"]!.AsArray();
        Assert.Equal([$"{number}-1", $"{number}-2"], parcels.Select(one => (string?)one!["shipmentId"]));
        Assert.Equal("3", (string?)(await service.Listed(number))["orderStatus"]);
    }

    [Fact]
    public async Task Create_WithoutCapture_LeavesTheMoneyForLater()
    {
        var number = await NewOrder("Authorized");
        await Create(number, """{"a":1}""", ",\"capture\":0,\"gtg\":1");
        var parcel = await Only(number, "goodtogo");
        Assert.Equal((0, 1, 1, 110m), (
            (int)parcel["paid"]!, (int)parcel["shouldCapture"]!, (int)parcel["goodToGo"]!, (decimal)parcel["grandTotalValue"]!));

        (await service.Centra("PUT", "/capture", $$"""{"shipment":"{{number}}-1"}""")).Is(200, Named(number));
        (await service.Centra("PUT", "/capture", $$"""{"shipment":"{{number}}-1"}""")).Is(200, Named(number));

        parcel = await Only(number, "goodtogo");
        Assert.Equal((1, 0), ((int)parcel["paid"]!, (int)parcel["shouldCapture"]!));
        Assert.Equal(11000, await Captured(number));
    }

    [Fact]
    public async Task Create_Shipped_SendsIt()
    {
        var number = await NewOrder("Authorized");

        await Create(
            number,
            """{"a":2,"b":3}""",
            """
            ,"shipped":1,"gtg":1,"carrier":"Fedex","service":"Express","packages":"2","tracking":"T1","sendEmail":0,
            "returnSlipTracking":"R1"
            """);

        var order = await service.Listed(number);
        Assert.Equal("4", (string?)order["orderStatus"]);
        var shown = Assert.Single(order["shipments"]!.AsArray())!;
        Assert.Equal(("Fedex", "Express", "T1", "R1"), (
            (string?)shown["carrier"], (string?)shown["service"], (string?)shown["trackingId"], (string?)shown["returnSlipTracking"]));
        Assert.Equal(2, (int)(await Only(number, "completed"))["packages"]!);
    }

    [Fact]
    public async Task Complete_StepByStep_CompletesOnceItIsPaidGoodToGoAndSent()
    {
        var number = await NewOrder("Authorized");
        await Create(number, """{"a":2,"b":3}""", ",\"capture\":false,\"carrier\":\"Ignored\"");
        Assert.Equal("", (string?)(await Only(number, "inprogress"))["defaultCarrier"]);

        await Complete(number, "\"capture\":0,\"carrier\":\"Fedex\",\"tracking\":\"T1\",\"service\":\"Express\"");
        await Complete(number, "\"capture\":0,\"shipped\":1,\"internalComment\":\"Gone\"");
        Assert.Equal("3", (string?)(await service.Listed(number))["orderStatus"]);
        await Complete(number, "\"packages\":3,\"shipped\":1");
        Assert.Equal("Fedex", (string?)(await Only(number, "inprogress"))["defaultCarrier"]);
        await Complete(number, "\"gtg\":1");

        var parcel = await Only(number, "completed");
        Assert.Equal(("T1", "Express", 3, "Gone"), (
            (string?)parcel["trackingNumber"], (string?)parcel["deliveryService"], (int)parcel["packages"]!,
            (string?)parcel["internalComment"]));
        Assert.Equal("4", (string?)(await service.Listed(number))["orderStatus"]);
    }

    [Fact]
    public async Task Update_OfAPlannedParcel_ChangesItAndShowsIt()
    {
        var number = await NewOrder("Authorized");
        await Create(number, """{"a":1}""", ",\"capture\":0");

        var answer = await service.Centra(
            "PUT", $"/shipments/{number}-1", """{"gtg":"1","products":{"a":2,"b":{"serialNumber":"S","qty":"1"}}}""");

        var parcel = answer.Is(200)["shipment"]!;
        Assert.Equal(($"{number}-1", 1, 2, 1), (
            (string?)parcel["shipmentId"], (int)parcel["goodToGo"]!, (int)parcel["products"]![0]!["qty"]!,
            (int)parcel["products"]![1]!["qty"]!));
    }

    [Fact]
    public async Task Update_OfAParcelThatIsSent_SaysThatItIsGoodToGo()
    {
        var number = await NewOrder("Authorized");
        await Create(number, """{"a":1}""", ",\"shipped\":1");

        var answer = await service.Centra("PUT", $"/shipments/{number}-1", """{"gtg":1}""");

        Assert.Equal(1, (int)answer.Is(200)["shipment"]!["goodToGo"]!);
    }

    [Fact]
    public async Task Delete_OfAPlannedParcel_LeavesItsPiecesToShip()
    {
        var number = await NewOrder("Authorized");
        await Create(number, """{"a":2,"b":3}""", ",\"capture\":0");
        Assert.Equal(
            $$"""{"status":"no","msg":"products is invalid","order":{{number}}}""",
            (await service.Centra("POST", "/shipments", $$$"""{"order":{{{number}}},"products":{"a":1}}""")).Text);

        var answer = await service.Centra("DELETE", $"/shipments/{number}-1?xml=1");

        Assert.EndsWith(
            $"<response><status>ok</status><msg>shipment removed</msg><order>{number}</order><shipment>{number}-1</shipment></response>",
            answer.Text,
            StringComparison.Ordinal);
        await Create(number, """{"a":2,"b":3}""");
    }

    [Theory]
    [InlineData("{}", """{"status":"no","msg":"order is required"}""")]
    [InlineData("""{"order":"{id}"}""", """{"status":"no","msg":"products is required","order":"{id}"}""")]
    [InlineData("""{"order":{id},"products":7}""", """{"status":"no","msg":"products is invalid","order":{id}}""")]
    [InlineData("""{"order":{id},"products":{"a":"x"}}""", """{"status":"no","msg":"products.a is invalid","order":{id}}""")]
    [InlineData("""{"order":{id},"products":{"a":0}}""", """{"status":"no","msg":"products.a is invalid","order":{id}}""")]
    [InlineData("""{"order":{id},"products":{"zzz":1}}""", """{"status":"no","msg":"products is invalid","order":{id}}""")]
    [InlineData("""{"order":{id},"products":{"a":3}}""", """{"status":"no","msg":"products is invalid","order":{id}}""")]
    [InlineData("""{"order":{id},"products":{"a":1},"gtg":"maybe"}""", """{"status":"no","msg":"gtg is invalid","order":{id}}""")]
    [InlineData("""{"order":{id},"products":{"a":1},"shipped":1,"packages":0}""",
        """{"status":"no","msg":"packages is invalid","order":{id}}""")]
    public async Task Create_WhatCannotBe_IsRefused(string body, string expected)
    {
        var number = await NewOrder("Authorized");

        var answer = await service.Centra("POST", "/shipments", body.Replace("{id}", $"{number}", StringComparison.Ordinal));

        Assert.Equal((200, expected.Replace("{id}", $"{number}", StringComparison.Ordinal)), (answer.Status, answer.Text));
        Assert.Equal(1, (int)(await service.Canonical($"{number}"))["version"]!);
    }

    [Theory]
    [InlineData("Placed", false, "order is not confirmed")]
    [InlineData("Cancelled", false, "order is not confirmed")]
    [InlineData("Approved", true, "can not capture order")]
    public async Task Create_OfAnOrderThatIsNotToBeShipped_IsRefused(string status, bool onHold, string message)
    {
        var number = NewNumber();
        await service.NewOrder($"{number}", status, "Authorized", "Unfulfilled", order => order["onHold"] = onHold);

        var answer = await service.Centra("POST", "/shipments", $$$"""{"order":{{{number}}},"products":{"{{{number}}}-1":1}}""");

        Assert.Equal(message, (string?)answer.Is(200)["msg"]);
    }

    [Theory]
    [InlineData("PUT", "/shipment", """{"order":{id}}""", """{"status":"no","msg":"shipment is required","order":{id}}""")]
    [InlineData("PUT", "/shipment", """{"shipment":"{id}-1"}""", """{"status":"no","msg":"order is required"}""")]
    [InlineData("PUT", "/shipment", """{"order":{id},"shipment":"{id}-9"}""",
        """{"status":"no","msg":"shipment does not exist","order":{id},"shipment":"{id}-9"}""")]
    [InlineData("PUT", "/shipment", """{"order":1,"shipment":"{id}-1"}""",
        """{"status":"no","msg":"shipment does not exist","order":1,"shipment":"{id}-1"}""")]
    [InlineData("PUT", "/capture", "{}", """{"status":"no","msg":"shipment is required"}""")]
    [InlineData("PUT", "/capture", """{"shipment":"x-1"}""", """{"status":"no","msg":"shipment does not exist","shipment":"x-1"}""")]
    [InlineData("PUT", "/shipments/{id}-7", "{}", """{"status":"no","msg":"shipment does not exist","shipment":"{id}-7"}""")]
    [InlineData("DELETE", "/shipments/404404-1", null, """{"status":"no","msg":"shipment does not exist","shipment":"404404-1"}""")]
    public async Task Call_OfNoParcel_IsRefused(string method, string path, string? body, string expected)
    {
        var number = await NewOrder("Authorized");
        await Create(number, """{"a":1}""", ",\"capture\":0");

        var answer = await service.Centra(method, With(path)!, With(body));

        Assert.Equal((200, With(expected)), (answer.Status, answer.Text));

        string? With(string? text) => text?.Replace("{id}", $"{number}", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("POST", "/shipments", "can not capture order", 0)]
    [InlineData("PUT", "/shipment", "capture failed", 1)]
    [InlineData("PUT", "/capture", "capture failed", 1)]
    public async Task Capture_ThatTheGatewayDeclines_FailsAndLeavesNoNewParcel(string method, string path, string message, int parcels)
    {
        var number = await NewOrder("Authorized", gateway: "simulated");
        if (parcels > 0)
            await Create(number, """{"a":1}""", ",\"capture\":0");

        var body = parcels > 0
            ? $$"""{"order":{{number}},"shipment":"{{number}}-1"}"""
            : $$$"""{"order":{{{number}}},"products":{"a":1},"shipped":1}""";
        var answer = await service.Centra(method, path, body);

        Assert.Equal(message, (string?)answer.Is(200)["msg"]);
        Assert.Equal(parcels, (await service.Listed(number))["shipments"]!.AsArray().Count);
        Assert.Equal(0, await Captured(number));
    }

    [Fact]
    public async Task Create_ByManyAtOnce_GivesEachANameOfItsOwn()
    {
        var number = await NewOrder("Authorized", pieces: 20);

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ =>
            service.Centra("POST", "/shipments", $$$"""{"order":{{{number}}},"products":{"a":1},"capture":0}""")));

        Assert.Equal(20, answers.Select(answer => (string)answer.Is(200)["shipment"]!).Distinct().Count());
    }

    [Fact]
    public async Task Create_UnderAKey_IsOneParcelHoweverOften()
    {
        var number = await NewOrder("Authorized");
        var body = $$$"""{"order":{{{number}}},"products":{"a":1}}""";
        var key = ("Idempotency-Key", $"s-{number}");

        var first = await service.Centra("POST", "/shipments", body, key);
        var again = await service.Centra("POST", "/shipments", body, key);

        Assert.Equal((Named(number), Named(number)), (first.Text, again.Text));
        Assert.Single((await service.Listed(number))["shipments"]!.AsArray());
    }

    [Fact]
    public async Task List_OfNoOrder_IsEmpty()
    {
        (await service.Centra("GET", "/shipments?order=404404")).Is(200, """{"status":"ok","shipments":[]}""");
        (await service.Centra("GET", "/shipments?status=lost")).Is(200, """{"status":"no","msg":"status is invalid"}""");
        (await service.Centra("GET", "/shipments?limit=0")).Is(200, """{"status":"no","msg":"limit is invalid"}""");
    }

    [Fact]
    public async Task List_OfGoodToGo_GivesTheOldestOrdersFirst()
    {
        var first = await NewOrder("Authorized", created: "2001-01-01T00:00:00Z");
        var second = await NewOrder("Authorized", created: "2001-01-02T00:00:00Z");
        foreach (var number in new[] { second, first })
            await Create(number, """{"a":1}""", ",\"gtg\":1");

        var listed = (await service.Centra("GET", "/shipments?limit=2")).Is(200)["shipments"]!.AsArray();
        var next = (await service.Centra("GET", "/shipments?limit=1&offset=1")).Is(200)["shipments"]!.AsArray();
        var none = (await service.Centra("GET", $"/shipments?order={first}&older_than=2020-01-01")).Is(200)["shipments"]!.AsArray();

        Assert.Equal([$"{first}-1", $"{second}-1"], listed.Select(one => (string?)one!["shipmentId"]));
        Assert.Equal($"{second}-1", (string?)Assert.Single(next)!["shipmentId"]);
        Assert.Empty(none);
        foreach (var number in new[] { second, first })
            await Complete(number, "\"shipped\":1");
    }

    private static string Named(long number) => $$"""{"status":"ok","order":{{number}},"shipment":"{{number}}-1"}""";

    private async Task Create(long number, string products, string more = "") =>
        Assert.Equal("ok", (string?)(await service.Centra(
            "POST", "/shipments", $$"""{"order":{{number}},"products":{{products}}{{more}}}""")).Is(200)["status"]);

    private async Task Complete(long number, string members) =>
        (await service.Centra("PUT", "/shipment", $$"""{"order":"{{number}}","shipment":"{{number}}-1",{{members}}}"""))
            .Is(200, Named(number));

    private async Task<JsonNode> Only(long number, string status) =>
        Assert.Single((await service.Centra("GET", $"/shipments?order={number}&status={status}")).Is(200)["shipments"]!.AsArray())!;

    private async Task<int> Captured(long number) => (int?)(await service.Canonical($"{number}"))["capturedAmount"] ?? 0;

    private Task<long> NewOrder(string payment, string? gateway = null, int pieces = 2, string? created = null) =>
        service.NewCentraOrder(order =>
        {
            order["payment"] = payment;
            order["lines"] = new JsonArray(
                new JsonObject { ["id"] = "a", ["sku"] = "A", ["quantity"] = pieces, ["unitAmount"] = 10000 },
                new JsonObject { ["id"] = "b", ["sku"] = "B", ["quantity"] = 3, ["unitAmount"] = 5000 });
            order["adjustments"] = new JsonArray(new JsonObject { ["id"] = "s", ["kind"] = "Shipping", ["amount"] = 1000 });
            if (created is not null)
                order["createdAt"] = created;
            if (gateway is null)
                return;
            order["payments"] = new JsonArray(new JsonObject
            {
                ["id"] = "p-1",
                ["gateway"] = gateway,
                ["source"] = "sim_declined",
                ["movements"] = new JsonArray(new JsonObject { ["id"] = "m-1", ["kind"] = "Authorize", ["amount"] = 36000 }),
            });
        });
}
