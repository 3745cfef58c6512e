using System.Text.Json.Nodes;
using OrderGrains.Api.Security;
using OrderGrains.Api.Tests.Support;

namespace OrderGrains.Api.Tests.ElasticPath.Payments;

/// <summary>Payments of an order of 50.00 dollars and their transactions (sections B7 and B8).</summary>
[Collection(ServiceCollection.Name)]
public sealed class ElasticPathPaymentTests(Service service)
{
    private readonly BearerClient _client = new(service, Schemes.ElasticPath);

    [Fact]
    public async Task Authorize_ThenCapture_LeadsThroughTheStates()
    {
        var id = await ShopOrders.Import(service);

        var part = await Pay(id, "authorize", 2000);
        Assert.Equal("incomplete/partially_authorized/unfulfilled owing 3000 authorized 2000 paid 0", await Shown(id));
        Assert.Equal("authorize complete 2000 refunded 0", Shown(part.Is(200)["data"]!));

        await Pay(id, "authorize");
        Assert.Equal("processing/authorized/unfulfilled owing 0 authorized 5000 paid 0", await Shown(id));

        var capture = await Do(id, "m-1", "capture");
        Assert.Equal("capture complete 2000 refunded 0", Shown(capture.Is(200)["data"]!));
        Assert.Equal("incomplete/partially_paid/unfulfilled owing 0 authorized 3000 paid 2000", await Shown(id));

        await Do(id, "m-2", "capture");
        Assert.Equal("complete/paid/unfulfilled owing 0 authorized 0 paid 5000", await Shown(id));
        Assert.Equal(
            ["authorize complete 2000 refunded 0", "capture complete 2000 refunded 0", "authorize complete 3000 refunded 0",
             "capture complete 3000 refunded 0"],
            (await _client.Get($"/v2/orders/{id}/transactions")).Is(200)["data"]!.AsArray().Select(one => Shown(one!)));
    }

    [Fact]
    public async Task Purchase_AmountBesideAnAuthorization_LeavesThatAlone()
    {
        var id = await ShopOrders.Import(service);
        await Pay(id, "authorize", 1000);

        var purchase = await Pay(id, "purchase", 1500);

        Assert.Equal("purchase complete 1500 refunded 0", Shown(purchase.Is(200)["data"]!));
        Assert.Equal("incomplete/partially_paid/unfulfilled owing 2500 authorized 1000 paid 1500", await Shown(id));
    }

    [Fact]
    public async Task Purchase_WithNames_ShowsTheTransaction()
    {
        var id = await ShopOrders.Import(service);

        var answer = await _client.Send("POST", $"/v2/orders/{id}/payments", """
            {"data":{"gateway":"manual","method":"purchase","paymentmethod_meta":{"name":"cheque","custom_reference":"C-17"}}}
            """);

        JsonAssert.Matches(
            JsonNode.Parse($$"""
                {"data":{"id":"m-1","type":"transaction","reference":"manual","name":"cheque","custom_reference":"C-17","gateway":"manual",
                 "amount":5000,"refunded_amount":0,"currency":"USD","transaction_type":"purchase","status":"complete",
                 "relationships":{"order":{"data":{"type":"order","id":"{{id}}"} } },
                 "meta":{"display_price":{"amount":5000,"currency":"USD","formatted":"$50.00"},
                  "display_refunded_amount":{"total":{"amount":0,"currency":"USD","formatted":"$0.00"} },
                  "timestamps":{"created_at":"*","updated_at":"*"} } } }
                """),
            answer.Is(200),
            partial: false);
        Assert.Equal(answer.Text, (await _client.Get($"/v2/orders/{id}/transactions/m-1")).Text);
    }

    [Fact]
    public async Task Refund_PartThenRest_LeavesTheOrderPaidThenRefunded()
    {
        var id = await ShopOrders.Import(service);
        await Pay(id, "purchase");

        var part = await Do(id, "m-1", "refund", """{"data":{"amount":500}}""");
        Assert.Equal("refund complete 500 refunded 500", Shown(part.Is(200)["data"]!));
        Assert.StartsWith("complete/paid/unfulfilled", await Shown(id), StringComparison.Ordinal);
        Unprocessable(await Do(id, "m-1", "refund", """{"data":{"amount":4501}}"""), "Transaction cannot be refunded in its current state");

        var rest = await Do(id, "m-1", "refund", """{"data":{}}""");
        Assert.Equal("refund complete 4500 refunded 4500", Shown(rest.Is(200)["data"]!));
        Assert.StartsWith("complete/refunded/unfulfilled", await Shown(id), StringComparison.Ordinal);
        Assert.Equal(5000, (long)(await _client.Get($"/v2/orders/{id}/transactions/m-1")).Json["data"]!["refunded_amount"]!);
        Unprocessable(await Do(id, "m-1", "refund"), "Transaction cannot be refunded in its current state");
    }

    [Fact]
    public async Task Refund_OfAnAuthorization_GivesItsCaptureBack()
    {
        var id = await ShopOrders.Import(service);
        await Pay(id, "authorize");
        await Do(id, "m-1", "capture");

        Assert.Equal("refund complete 5000 refunded 5000", Shown((await Do(id, "m-1", "refund")).Is(200)["data"]!));
    }

    [Fact]
    public async Task Refund_PaidInPart_IsRefusedUnlessCancelled()
    {
        var id = await ShopOrders.Import(service);
        await Pay(id, "purchase", 1000);

        Unprocessable(await Do(id, "m-1", "refund"), "Transaction cannot be refunded in its current state");
        (await _client.Send("PUT", $"/v2/orders/{id}", """{"data":{"type":"order","status":"cancelled"}}""")).Is(200);

        (await Do(id, "m-1", "refund")).Is(200);
        Assert.StartsWith("cancelled/refunded/unfulfilled", await Shown(id), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Capture_Again_IsRefused()
    {
        var id = await ShopOrders.Import(service);
        await Pay(id, "authorize");
        await Do(id, "m-1", "capture");

        Unprocessable(await Do(id, "m-1", "capture"), "Transaction cannot be captured in its current state");
        Unprocessable(await Do(id, "m-2", "capture"), "Transaction cannot be captured in its current state");
    }

    [Fact]
    public async Task Pay_WithAKey_IsDoneOnce()
    {
        var id = await ShopOrders.Import(service);
        var key = ("Idempotency-Key", Guid.NewGuid().ToString());

        var first = await Pay(id, "purchase", 1000, headers: key);
        var again = await Pay(id, "purchase", 1000, headers: key);

        Assert.Equal((200, first.Text), (again.Status, again.Text));
        Assert.StartsWith("incomplete/partially_paid/unfulfilled owing 4000", await Shown(id), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"method":"purchase"}""", "required", "gateway is required", "data")]
    [InlineData("""{"gateway":"manual"}""", "required", "method is required", "data")]
    [InlineData("""{"gateway":"manual","method":"steal"}""", "enum",
        "data.method must be one of the following: \"authorize\", \"purchase\"", "data.method")]
    [InlineData("""{"gateway":"manual","method":"purchase","amount":0}""", "number_gte",
        "Must be greater than or equal to 1", "data.amount")]
    [InlineData("""{"gateway":"manual","method":"purchase","amount":"5"}""", "invalid_type",
        "Invalid type. Expected: integer, given: string", "data.amount")]
    [InlineData("""{"gateway":"manual","method":"purchase","amount":5001}""", "number_lte",
        "Must be less than or equal to 5000", "data.amount")]
    public async Task Pay_WrongBody_IsNamed(string data, string title, string detail, string source)
    {
        var id = await ShopOrders.Import(service);

        var error = (await _client.Send("POST", $"/v2/orders/{id}/payments", $$"""{"data":{{data}}}""")).Is(400)["errors"]![0]!;

        Assert.Equal((title, detail, source), ((string?)error["title"], (string?)error["detail"], (string?)error["source"]));
    }

    [Fact]
    public async Task Pay_GatewayThatIsNone_IsRefused()
    {
        var id = await ShopOrders.Import(service);

        (await Pay(id, "purchase", gateway: "nobody"))
            .Is(400, """{"errors":[{"status":400,"title":"Bad Request","detail":"The gateway is not enabled"}]}""");
        Assert.Empty((await _client.Get($"/v2/orders/{id}/transactions")).Is(200)["data"]!.AsArray());
    }

    [Theory]
    [InlineData("Placed", "Paid")]
    [InlineData("Placed", "Authorized")]
    [InlineData("Cancelled", "Unpaid")]
    public async Task Pay_NothingOwed_IsRefused(string status, string payment)
    {
        var id = await ShopOrders.Import(service, status, payment);

        Unprocessable(await Pay(id, "authorize"), "Order cannot be updated in its current state");
    }

    [Fact]
    public async Task Cancel_ManualGateway_IsTheDocumentedError()
    {
        var id = await ShopOrders.Import(service);
        await Pay(id, "authorize");

        var answer = await Do(id, "m-1", "cancel", """{"data":{"reason":"duplicate"}}""");

        answer.Is(422, """
            {"errors":[{"status":422,"title":"Unsupported gateway operation",
             "detail":"Cancellation is not supported for Manual payment gateway"}]}
            """);
    }

    [Fact]
    public async Task Cancel_SimulatedGateway_EndsThatAuthorizationAlone()
    {
        var id = await ShopOrders.Import(service);
        await Pay(id, "authorize", 1000, "simulated");
        await Pay(id, "authorize", 2000, "simulated");

        var cancelled = await Do(id, "m-1", "cancel", """{"data":{"reason":"requested_by_customer"}}""");

        Assert.Equal("authorize cancelled 1000 refunded 0", Shown(cancelled.Is(200)["data"]!));
        Assert.Equal("incomplete/partially_authorized/unfulfilled owing 3000 authorized 2000 paid 0", await Shown(id));
        Unprocessable(await Do(id, "m-1", "cancel"), "Transaction cannot be cancelled in its current state");
    }

    [Fact]
    public async Task Cancel_UnknownReason_IsNamed()
    {
        var id = await ShopOrders.Import(service);
        await Pay(id, "authorize", gateway: "simulated");

        var error = (await Do(id, "m-1", "cancel", """{"data":{"reason":"boredom"}}""")).Is(400)["errors"]![0]!;

        Assert.Equal(
            "data.reason must be one of the following: \"duplicate\", \"fraudulent\", \"requested_by_customer\", \"abandoned\"",
            (string?)error["detail"]);
    }

    [Fact]
    public async Task Pay_DeclinedByTheGateway_IsAnErrorAndStaysInTheList()
    {
        var id = await ShopOrders.Import(service);

        var answer = await Pay(id, "purchase", gateway: "simulated", token: "sim_declined");

        answer.Is(422, """{"errors":[{"status":422,"title":"Payment failed","detail":"declined"}]}""");
        var listed = (await _client.Get($"/v2/orders/{id}/transactions")).Is(200)["data"]!.AsArray();
        Assert.Equal("purchase failed 5000 refunded 0", Shown(Assert.Single(listed)!));
        Assert.Equal("incomplete/unpaid/unfulfilled owing 5000 authorized 0 paid 0", await Shown(id));
        (await Pay(id, "purchase")).Is(200);
    }

    [Fact]
    public async Task Confirm_WhatIsUnderWay_ShowsIt()
    {
        var id = await ShopOrders.Import(service);
        var pending = await Pay(id, "purchase", gateway: "simulated", token: "sim_never");
        Assert.Equal("purchase pending 5000 refunded 0", Shown(pending.Is(200)["data"]!));

        Assert.Equal(pending.Text, (await Do(id, "m-1", "confirm")).Text);
        (await _client.Send("POST", $"/v2/orders/{id}/confirm", "{}")).Is(200);
    }

    [Fact]
    public async Task Confirm_WhatIsDone_IsRefused()
    {
        var id = await ShopOrders.Import(service);
        await Pay(id, "purchase");

        Unprocessable(await Do(id, "m-1", "confirm"), "Order cannot be confirmed in its current state");
        Unprocessable(await _client.Send("POST", $"/v2/orders/{id}/confirm", "{}"), "Order cannot be confirmed in its current state");
    }

    [Theory]
    [InlineData("GET", "")]
    [InlineData("POST", "/capture")]
    [InlineData("POST", "/refund")]
    [InlineData("POST", "/cancel")]
    [InlineData("POST", "/confirm")]
    public async Task Transaction_Unknown_IsNotFound(string method, string call)
    {
        var id = await ShopOrders.Import(service);
        var body = method == "GET" ? null : Array.Empty<byte>();

        (await _client.Send(method, $"/v2/orders/{id}/transactions/m-1{call}", body))
            .Is(404, """{"errors":[{"status":404,"title":"Not Found","detail":"Transaction not found"}]}""");
        (await _client.Send(method, $"/v2/orders/{Guid.NewGuid()}/transactions/m-1{call}", body))
            .Is(404, """{"errors":[{"status":404,"title":"Not Found","detail":"Order not found"}]}""");
    }

    private Task<Answer> Pay(
        string id,
        string method,
        long? amount = null,
        string gateway = "manual",
        string? token = null,
        params (string, string)[] headers)
    {
        var data = new JsonObject { ["gateway"] = gateway, ["method"] = method };
        if (amount is not null)
            data["amount"] = amount;
        if (token is not null)
            data["payment"] = token;
        return _client.Send("POST", $"/v2/orders/{id}/payments", new JsonObject { ["data"] = data }, headers);
    }

    private Task<Answer> Do(string id, string transaction, string what, string body = "") =>
        _client.Send("POST", $"/v2/orders/{id}/transactions/{transaction}/{what}", body);

    private async Task<string> Shown(string id)
    {
        var data = (await _client.Get($"/v2/orders/{id}")).Is(200)["data"]!;
        var prices = data["meta"]!["display_price"]!;
        return $"{data["status"]}/{data["payment"]}/{data["shipping"]} owing {prices["balance_owing"]!["amount"]}"
            + $" authorized {prices["authorized"]!["amount"]} paid {prices["paid"]!["amount"]}";
    }

    private static string Shown(JsonNode transaction) =>
        $"{transaction["transaction_type"]} {transaction["status"]} {transaction["amount"]} refunded {transaction["refunded_amount"]}";

    private static void Unprocessable(Answer answer, string detail) =>
        answer.Is(422, $$"""{"errors":[{"status":422,"title":"Unprocessable Entity","detail":"{{detail}}"}]}""");
}
