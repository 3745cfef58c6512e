using System.Text;
using OrderGrains.Api.Tests.Support;
using static OrderGrains.Api.Tests.MultiSafepay.MultiSafepayCalls;

namespace OrderGrains.Api.Tests.MultiSafepay;

/// <summary>Every refusal, in its documented shape; none changes anything.</summary>
[Collection(ServiceCollection.Name)]
public sealed class MultiSafepayErrorTests(Service service)
{
    [Theory]
    [InlineData("""{"status":"completed","carrier":"x"}""", 410, 1000, "Cannot update order with status completed")]
    [InlineData("""{"status":"Shipped"}""", 410, 1000, "Cannot update order with status Shipped")]
    [InlineData("""{"status":{}}""", 410, 1000, "Invalid request: status must be text")]
    [InlineData("""{"status":"shipped","tracktrace_code":{}}""", 410, 1000, "Invalid request: tracktrace_code must be text")]
    [InlineData("""{"tracktrace_url":[]}""", 410, 1000, "Invalid request: tracktrace_url must be text")]
    [InlineData("""{"carrier":[1]}""", 410, 1000, "Invalid request: carrier must be text")]
    [InlineData("""{"ship_date":{"day":1}}""", 410, 1000, "Invalid request: ship_date must be text")]
    [InlineData("""{"reason":[]}""", 410, 1000, "Invalid request: reason must be text")]
    [InlineData("""{"invoice_id":{}}""", 410, 1000, "Invalid request: invoice_id must be text")]
    [InlineData("""{"invoice_url":{}}""", 410, 1000, "Invalid request: invoice_url must be text")]
    [InlineData("""{"po_number":{}}""", 410, 1000, "Invalid request: po_number must be text")]
    [InlineData("""{"status":"cancelled","exclude_order":{}}""", 410, 1000, "Invalid request: exclude_order must be true or false")]
    [InlineData("""{"extend_expiration":[],"reason":"x"}""", 410, 1000, "Invalid request: extend_expiration must be true or false")]
    [InlineData("""{"extend_expiration":true}""", 404, 1016, "Missing data: reason")]
    [InlineData("""{"extend_expiration":true,"reason":""}""", 404, 1016, "Missing data: reason")]
    [InlineData("""{"extend_expiration":true,"reason":"x"}""", 410, 1000, "Cannot update order with status completed")]
    [InlineData("""{"status":"cancelled"}""", 410, 1000, "Cannot update order with status completed")]
    [InlineData("""{"status":"shipped","amount":"10001"}""", 410, 1000, "Invalid request: amount")]
    [InlineData("""{"partial_shipment_amount":0}""", 410, 1000, "Invalid request: partial_shipment_amount must be a whole number above 0")]
    [InlineData("""{"amount":1.5}""", 410, 1000, "Invalid request: amount must be a whole number above 0")]
    [InlineData("""{"amount":[1]}""", 410, 1000, "Invalid request: amount must be a whole number above 0")]
    [InlineData("""{"status":"cancelled","amount":100}""", 410, 1000, "Cannot update order with status cancelled")]
    [InlineData("""{"new_order_id":"n1"}""", 410, 1000, "Cannot update order with status completed")]
    [InlineData("""{"new_order_id":{}}""", 410, 1000, "Invalid request: new_order_id must be text")]
    public async Task Update_NotAcceptable_IsRefusedAndChangesNothing(string body, int status, int code, string info)
    {
        var id = await service.NewMultiSafepayOrder("Paid");

        var answer = await service.Patch(id, body);

        Assert.Equal((status, Error(code, info)), (answer.Status, answer.Text));
        Assert.Equal("application/json; charset=utf-8", answer.Header("Content-Type"));
        Assert.Equal(1, (long)(await service.Canonical(id))["version"]!);
    }

    [Fact]
    public async Task Update_InvoiceIdOf51Characters_IsRefused()
    {
        var id = await service.NewMultiSafepayOrder("Paid");

        var fits = await service.Patch(id, $$"""{"invoice_id":"{{new string('a', 50)}}"}""");
        var tooLong = await service.Patch(id, $$"""{"invoice_id":"{{new string('a', 51)}}"}""");

        Assert.Equal(200, fits.Status);
        Assert.Equal(Error(1000, "Invalid request: invoice_id is longer than 50 characters"), tooLong.Text);
    }

    [Fact]
    public async Task Extend_BeyondTheLastDay_IsRefused()
    {
        var id = await service.NewMultiSafepayOrder(
            "Authorized", change: order => order["payments"] = PaymentJson.AuthorizedUntil("9999-12-30T00:00:00Z"));

        var answer = await service.Patch(id, """{"extend_expiration":true,"reason":"late"}""");

        Assert.Equal((410, Error(1000, "Invalid request: expiresAt")), (answer.Status, answer.Text));
    }

    [Fact]
    public async Task Cancel_AfterShipping_KeepsTheEditsOutToo()
    {
        var id = await service.NewMultiSafepayOrder("Authorized");
        await service.Patch(id, """{"status":"shipped","carrier":"DHL"}""");

        var answer = await service.Patch(id, """{"status":"cancelled","carrier":"UPS"}""");

        Assert.Equal((410, Error(1000, "Cannot update order with status shipped")), (answer.Status, answer.Text));
        Assert.Equal("DHL", (string?)(await service.Canonical(id))["tracking"]!["carrier"]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[1]")]
    [InlineData("null")]
    [InlineData("status=shipped")]
    [InlineData("""{"reason":"\u0000"}""")]
    [InlineData("""{"reason":"\ud800"}""")]
    public async Task Update_UnreadableBody_IsRefused(string body)
    {
        var id = await service.NewMultiSafepayOrder("Paid");

        var answer = await service.Patch(id, body);

        Assert.Equal(400, answer.Status);
        Assert.Equal(1000, (int)answer.Json["error_code"]!);
        Assert.StartsWith("Invalid request: ", (string?)answer.Json["error_info"]);
        Assert.Equal(1, (long)(await service.Canonical(id))["version"]!);
    }

    [Fact]
    public async Task Update_NotUtf8_IsRefused()
    {
        var id = await service.NewMultiSafepayOrder("Paid");

        var answer = await service.Call(
            "PATCH", $"/orders/{id}", [.. "{\"reason\":\""u8, 0xff, .. "\"}"u8], "application/json", ("api_key", "demo-key"));

        Assert.Equal((400, Error(1000, "Invalid request: The body is not valid UTF-8.")), (answer.Status, answer.Text));
    }

    [Theory]
    [InlineData("api_key", "nobody")]
    [InlineData("api_key", "")]
    [InlineData("Authorization", "Bearer nobody")]
    [InlineData("API-Authorization", "demo-key")]
    public async Task Key_WrongOrMissing_Is1032(string header, string value)
    {
        var id = await service.NewMultiSafepayOrder("Paid");

        var answer = await service.Call("PATCH", $"/orders/{id}", "{", (header, value));

        Assert.Equal((401, Error(1032, "Invalid API key")), (answer.Status, answer.Text));
    }

    [Theory]
    [InlineData("GET", "/orders", 405, "Method not allowed")]
    [InlineData("DELETE", "/orders/x", 405, "Method not allowed")]
    [InlineData("POST", "/orders/x", 405, "Method not allowed")]
    [InlineData("GET", "/v1/json/nothing", 404, "Not found")]
    public async Task Request_ThatNoEndpointTakes_IsAnsweredInTheDoorsShape(string method, string path, int status, string info)
    {
        var answer = await service.Call(method, path, null, ("api_key", "demo-key"));

        Assert.Equal((status, Error(1000, info)), (answer.Status, answer.Text));
    }

    [Fact]
    public async Task Update_OfAnotherMerchantsOrder_IsUnknown()
    {
        var id = await service.NewMultiSafepayOrder("Paid");

        var answer = await service.Call(
            "PATCH", $"/orders/{id}", Encoding.UTF8.GetBytes("""{"status":"shipped"}"""), null, ("api_key", "other-key"));

        Assert.Equal((404, Error(1006, "Invalid transaction ID")), (answer.Status, answer.Text));
        Assert.Equal(1, (long)(await service.Canonical(id))["version"]!);
    }
}
