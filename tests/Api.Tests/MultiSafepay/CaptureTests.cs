using OrderGrains.Api.Tests.Support;
using static OrderGrains.Api.Tests.MultiSafepay.MultiSafepayCalls;

namespace OrderGrains.Api.Tests.MultiSafepay;

/// <summary>Captures by hand of an order of 100.00, and the two calls that cancel before them.</summary>
[Collection(ServiceCollection.Name)]
public sealed class CaptureTests(Service service)
{
    [Fact]
    public async Task Capture_InParts_LowersWhatRemains()
    {
        var id = await Reserved();

        var first = (await Capture(id, """{"amount":2000,"new_order_id":"{id}-c","new_order_status":"completed"}""")).Is(200)["data"]!;
        var between = await service.GetData(id);
        (await Capture(id, """{"amount":"8000","new_order_status":"completed"}""")).Is(200);

        Assert.Equal(id, (string?)first["order_id"]);
        Assert.Equal(("completed", "initialized"), ((string?)between["status"], (string?)between["financial_status"]));
        var details = between["payment_details"]!;
        Assert.Equal(("manual", 8000), ((string?)details["capture"], (int)details["capture_remain"]!));
        Assert.NotNull((string?)details["capture_expiry"]);
        var related = between["related_transactions"]![0]!;
        Assert.Equal(
            ("capture", 2000, $"{id}-c", (long)first["transaction_id"]!),
            ((string?)related["type"], (int)related["amount"]!, (string?)related["order_id"], (long)related["transaction_id"]!));
        Assert.Equal("completed", (string?)(await service.GetData(id))["financial_status"]);
        Assert.Equal(id, (string?)(await service.GetData($"{id}-c"))["order_id"]);
    }

    [Fact]
    public async Task Capture_WithTrackingAndInvoice_KeepsThemAndShips()
    {
        var id = await Reserved();

        (await Capture(id, """{"new_order_status":"shipped","invoice_id":"001","carrier":"DHL","reason":"Sent"}""")).Is(200);

        var order = await service.Canonical(id);
        Assert.Equal(("001", "DHL", "Sent"), (
            (string?)order["invoice"]!["id"], (string?)order["tracking"]!["carrier"], (string?)order["reason"]));
        Assert.Equal("shipped", (string?)(await service.GetData(id))["status"]);
    }

    [Theory]
    [InlineData("""{"amount":2000}""", 1016, "Missing data: new_order_status")]
    [InlineData("""{"new_order_status":"void"}""", 1000, "Invalid request: status void cannot be set")]
    [InlineData("""{"new_order_status":"completed","amount":10001}""", 1001, "Invalid amount")]
    [InlineData("""{"new_order_status":"completed","amount":"x"}""", 1001, "Invalid amount")]
    [InlineData("""{"new_order_status":"completed","description":[]}""", 1008, "Invalid description")]
    public async Task Capture_NotAcceptable_IsRefusedWithItsCode(string body, int code, string info)
    {
        var id = await Reserved();
        var before = (await service.Canonical(id)).ToJsonString();

        (await Capture(id, body)).Is(404, Error(code, info));

        Assert.Equal(before, (await service.Canonical(id)).ToJsonString());
    }

    [Theory]
    [InlineData("Paid", "completed")]
    [InlineData("Unpaid", "initialized")]
    public async Task Capture_OfNothingReserved_IsRefused(string payment, string status)
    {
        var id = await service.NewMultiSafepayOrder(payment);

        (await Capture(id, """{"new_order_status":"completed"}""")).Is(404, Error(1000, $"Cannot capture order with status {status}"));
        (await Cancel(id)).Is(404, Error(1000, $"Cannot cancel the reservation of order with status {status}"));
    }

    [Fact]
    public async Task Capture_AfterTwoAtOnce_TakesNoMoreThanReserved()
    {
        var id = await Reserved();

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ =>
            Capture(id, """{"amount":6000,"new_order_status":"completed"}""")));

        Assert.Equal([200, 404, 404, 404], answers.Select(answer => answer.Status).Order());
        Assert.Equal(4000, (int)(await service.GetData(id))["payment_details"]!["capture_remain"]!);
    }

    [Fact]
    public async Task CancelReservation_Repeated_IsASuccessThatChangesNothing()
    {
        var id = await Reserved();

        (await Cancel(id)).Is(200);
        (await Cancel(id)).Is(200);

        var data = await service.GetData(id);
        Assert.Equal(("void", "void", "late"), (
            (string?)data["status"], (string?)data["financial_status"], (string?)data["reason"]));
        (await Capture(id, """{"new_order_status":"completed"}""")).Is(404, Error(1000, "Cannot capture order with status void"));
    }

    [Fact]
    public async Task CancelReservation_OfTheRest_LeavesWhatWasCaptured()
    {
        var id = await Reserved();
        (await Capture(id, """{"amount":2000,"new_order_status":"completed"}""")).Is(200);

        (await Cancel(id)).Is(200);

        var data = await service.GetData(id);
        Assert.Equal(("completed", "completed", 0), (
            (string?)data["status"], (string?)data["financial_status"], (int)data["payment_details"]!["capture_remain"]!));
        Assert.Equal("auth-cancellation", (string?)data["related_transactions"]![1]!["type"]);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("")]
    public async Task Cancel_OfAnUnpaidBancontactOrder_IsAnsweredAsDocumented(string body)
    {
        var id = await service.Create(order => order["gateway"] = "MISTERCASH");

        var answer = await service.Send("POST", $"orders/{id}/cancel", body);

        Assert.Equal(200, answer.Status);
        RawPattern.Matches(
            """{"success":true,"data":{"costs":[],"created":"{time}","custom_info":{"custom_1":null,"custom_2":null,"custom_3":null}"""
            + ""","fastcheckout":"NO","financial_status":null,"modified":"{time}","payment_details":{},"payment_methods":null"""
            + ""","status":"cancelled"}}""",
            id,
            answer.Text);
        Assert.Equal("cancelled", (string?)(await service.GetData(id))["status"]);
    }

    [Fact]
    public async Task Cancel_OfAnyOtherOrder_IsForbidden()
    {
        var ideal = await service.Create(order => order["gateway"] = "IDEAL");
        var paid = await service.Create(order => order["gateway"] = "MISTERCASH");
        (await service.Happens(paid, """{"verb":"capture"}""")).Is(200);

        (await service.Send("POST", $"orders/{ideal}/cancel", "{}")).Is(403, """{"message":"Forbidden"}""");
        (await service.Send("POST", $"orders/{paid}/cancel", "{}")).Is(403, """{"message":"Forbidden"}""");
        (await service.Send("POST", $"orders/{NewId()}/cancel", "{}")).Is(404, Error(1006, "Invalid transaction ID"));
    }

    private async Task<string> Reserved()
    {
        var id = await service.Create(order => (order["gateway"], order["capture"]) = ("VISA", "manual"));
        (await service.Happens(id, """{"verb":"authorize"}""")).Is(200);
        return id;
    }

    private Task<Answer> Capture(string id, string body) =>
        service.Send("POST", $"orders/{id}/capture", body.Replace("{id}", id, StringComparison.Ordinal));

    private Task<Answer> Cancel(string id) => service.Send("PATCH", $"capture/{id}", """{"status":"cancelled","reason":"late"}""");
}
