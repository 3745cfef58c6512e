using System.Text;
using OrderGrains.Api.Tests.Support;
using static OrderGrains.Api.Tests.MultiSafepay.MultiSafepayCalls;

namespace OrderGrains.Api.Tests.MultiSafepay;

/// <summary>What each member of an update does to the order.</summary>
[Collection(ServiceCollection.Name)]
public sealed class MultiSafepayUpdateTests(Service service)
{
    [Fact]
    public async Task Update_Shipped_KeepsEveryField()
    {
        var id = await service.NewMultiSafepayOrder("Paid");

        var answer = await service.Patch(id, """
            {"status":"shipped","tracktrace_code":"3S","tracktrace_url":"http://t/","carrier":"MSP","ship_date":"01-01-1911",
             "reason":"Fulfilled","invoice_id":"AB1","invoice_url":"http://i/","po_number":"P1"}
            """);

        Assert.Equal(Success, answer.Text);
        var order = await service.Canonical(id);
        Assert.Equal("PickedUp", (string?)order["fulfillment"]);
        Assert.Equal("Fulfilled", (string?)order["reason"]);
        Assert.Equal("3S", (string?)order["tracking"]!["code"]);
        Assert.Equal("http://t/", (string?)order["tracking"]!["url"]);
        Assert.Equal("MSP", (string?)order["tracking"]!["carrier"]);
        Assert.Equal("01-01-1911", (string?)order["tracking"]!["shipDate"]);
        Assert.Equal("AB1", (string?)order["invoice"]!["id"]);
        Assert.Equal("http://i/", (string?)order["invoice"]!["url"]);
        Assert.Equal("P1", (string?)order["invoice"]!["purchaseOrderNumber"]);
        Assert.Equal(2, (long)order["version"]!);
    }

    [Fact]
    public async Task Update_ShippedTwice_ChangesNothingTheSecondTime()
    {
        var id = await service.NewMultiSafepayOrder("Paid");
        const string body = """{"status":"shipped","carrier":"DHL"}""";

        var first = await service.Patch(id, body);
        var second = await service.Patch(id, body);

        Assert.Equal("\"2\"", first.Header("ETag"));
        Assert.Equal("\"2\"", second.Header("ETag"));
        Assert.Equal(Success, second.Text);
    }

    [Theory]
    [InlineData("cancelled", "Unpaid", "Unpaid")]
    [InlineData("canceled", "Unpaid", "Unpaid")]
    [InlineData("cancelled", "Authorized", "Voided")]
    public async Task Update_Cancelled_CancelsAndVoids(string status, string payment, string paymentAfter)
    {
        var id = await service.NewMultiSafepayOrder(payment);

        var first = await service.Patch(id, $$"""{"status":"{{status}}","reason":"changed my mind"}""");
        var second = await service.Patch(id, $$"""{"status":"{{status}}","reason":"changed my mind"}""");

        Assert.Equal(Success, first.Text);
        Assert.Equal(Success, second.Text);
        var order = await service.Canonical(id);
        Assert.Equal("Cancelled", (string?)order["status"]);
        Assert.Equal(paymentAfter, (string?)order["payment"] ?? "Unpaid");
        Assert.Equal("changed my mind", (string?)order["cancellation"]!["reason"]);
        Assert.Equal(2, (long)order["version"]!);
    }

    [Fact]
    public async Task Update_WithoutStatus_EditsOnly()
    {
        var id = await service.NewMultiSafepayOrder("Unpaid");

        await service.Patch(
            id, """{"invoice_id":12345,"type":"x","currency":"EUR","description":"d","plugin":{"shop":"s"},"exclude_order":"0"}""");

        var order = await service.Canonical(id);
        Assert.Equal("12345", (string?)order["invoice"]!["id"]);
        Assert.Equal("Unfulfilled", (string?)order["fulfillment"]);
        Assert.Null(order["tracking"]);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("\"\"")]
    public async Task Update_NullOrEmpty_ClearsThatFieldAlone(string nothing)
    {
        var id = await service.NewMultiSafepayOrder("Paid");
        await service.Patch(id, """{"carrier":"DHL","tracktrace_code":"1"}""");

        await service.Patch(id, $$"""{"carrier":{{nothing}}}""");

        var tracking = (await service.Canonical(id))["tracking"]!;
        Assert.Null(tracking["carrier"]);
        Assert.Equal("1", (string?)tracking["code"]);
    }

    [Theory]
    [InlineData("true")]
    [InlineData("1")]
    [InlineData("\"1\"")]
    public async Task Update_ExtendExpiration_AddsSixWeeks(string yes)
    {
        var id = await service.NewMultiSafepayOrder(
            "Authorized", change: order => order["payments"] = PaymentJson.AuthorizedUntil("2031-03-01T00:00:00Z"));

        var answer = await service.Patch(id, $$"""{"extend_expiration":{{yes}},"reason":"late"}""");

        Assert.Equal("""{"success":true,"data":{"expiration_date":"2031-04-12"}}""", answer.Text);
        Assert.Equal("late", (string?)(await service.Canonical(id))["reason"]);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("application/json; charset=UTF-8;")]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    public async Task Update_AnyContentType_IsRead(string? contentType)
    {
        var id = await service.NewMultiSafepayOrder("Paid");

        var answer = await service.Call(
            "PATCH", $"/orders/{id}", Encoding.UTF8.GetBytes("""{"carrier":"UPS"}"""), contentType, ("api_key", "demo-key"));

        Assert.Equal(Success, answer.Text);
        Assert.Equal("UPS", (string?)(await service.Canonical(id))["tracking"]!["carrier"]);
    }

    [Fact]
    public async Task Order_ByTransactionId_IsFound()
    {
        var transaction = Random.Shared.NextInt64(1L << 54, 1L << 60);
        var id = await service.NewMultiSafepayOrder("Paid", change: order => order["transactionId"] = transaction);

        var answer = await service.Patch($"{transaction}", """{"carrier":"UPS"}""");

        Assert.Equal(Success, answer.Text);
        var data = await service.GetData($"{transaction}");
        Assert.Equal(id, (string?)data["order_id"]);
        Assert.Equal(transaction, (long)data["transaction_id"]!);
    }

    [Fact]
    public async Task Order_ByTheTransactionIdOfAnotherMerchant_IsNotFound()
    {
        var transaction = Random.Shared.NextInt64(1L << 54, 1L << 60);
        await service.NewMultiSafepayOrder("Paid", change: order => order["transactionId"] = transaction);

        var answer = await service.Call("GET", $"/orders/{transaction}", null, ("api_key", "other-key"));

        Assert.Equal(404, answer.Status);
    }

    [Fact]
    public async Task Order_IdWithSlash_IsFoundWhenEncoded()
    {
        var id = await service.NewOrder($"2026/{NewId()}", "Placed", "Paid", "Unfulfilled");

        var data = await service.GetData(Uri.EscapeDataString(id));

        Assert.Equal(id, (string?)data["order_id"]);
    }

    [Theory]
    [InlineData("api_key", "demo-key", "")]
    [InlineData("API_KEY", "demo-key", "")]
    [InlineData("api-key", "demo-key", "")]
    [InlineData("Authorization", "Bearer demo-key", "")]
    [InlineData("Accept", "application/json", "?api_key=demo-key&locale=nl_NL")]
    public async Task Key_InEachPlace_IsAccepted(string header, string value, string query)
    {
        var id = await service.NewMultiSafepayOrder("Paid");

        var answer = await service.Call("GET", $"/v1/json/orders/{id}{query}", null, (header, value));

        Assert.Equal(200, answer.Status);
    }

    [Fact]
    public async Task Read_Members_AreInAlphabeticalOrder()
    {
        var id = await service.NewMultiSafepayOrder("Paid", change: order => order["paymentUpdatedAt"] = "2025-05-14T10:50:32+02:00");

        var data = await service.GetData(id);

        var names = data.AsObject().Select(member => member.Key).ToArray();
        Assert.Equal(names.Order(StringComparer.Ordinal), names);
        Assert.Equal("2025-05-14T08:50:32", (string?)data["completed"]);
    }
}
