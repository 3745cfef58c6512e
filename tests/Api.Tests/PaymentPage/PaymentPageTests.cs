using System.Net;
using OrderGrains.Api.Tests.MultiSafepay;
using OrderGrains.Api.Tests.Support;

namespace OrderGrains.Api.Tests.PaymentPage;

/// <summary>The page that a payment link leads to, as a browser without scripts gets it.</summary>
[Collection(ServiceCollection.Name)]
public sealed class PaymentPageTests(Service service)
{
    [Theory]
    [InlineData("pay", "completed", "https://shop.example/thanks?shop=1&transactionid=")]
    [InlineData("review", "uncleared", "https://shop.example/thanks?shop=1&transactionid=")]
    [InlineData("decline", "declined", "https://shop.example/failed?transactionid=")]
    [InlineData("expire", "expired", "https://shop.example/failed?transactionid=")]
    public async Task Choose_DoesSo_AndLeadsBackToTheShop(string choice, string status, string back)
    {
        var (id, link) = await Create();
        using var payer = new Payer(service);

        using var answer = await payer.Choose(link, choice);

        Assert.Equal((HttpStatusCode.SeeOther, back + id), (answer.StatusCode, $"{answer.Headers.Location}"));
        Assert.Equal(status, (string?)(await service.GetData(id))["status"]);
        var history = await service.Call("GET", $"/manage/orders/{id}/history", null, ("X-Api-Key", "demo-key"));
        Assert.Equal("payment-page", (string?)history.Is(200)["items"]!.AsArray()[^1]!["actor"]);
    }

    [Theory]
    [InlineData("VISA", "completed", "completed")]
    [InlineData("KLARNA", "completed", "uncleared")]
    public async Task Pay_DoesAsTheMethodDoes(string gateway, string status, string financial)
    {
        var (id, link) = await Create(gateway: gateway);
        using var payer = new Payer(service);

        using var answer = await payer.Choose(link, "pay");

        var order = await service.GetData(id);
        Assert.Equal((status, financial), ((string)order["status"]!, (string)order["financial_status"]!));
    }

    [Fact]
    public async Task Pay_WhereTheShopHasLeftTheMethodOpen_IsByTheOneTheCustomerChooses()
    {
        var (id, link) = await Create(gateway: null);
        using var payer = new Payer(service);

        using var answer = await payer.Choose(link, "pay", ("gateway", "KLARNA"));

        var order = await service.GetData(id);
        Assert.Equal(("KLARNA", "completed", "uncleared"), (
            (string)order["payment_details"]!["type"]!, (string)order["status"]!, (string)order["financial_status"]!));
        Assert.True((long)order["transaction_id"]! > 0);
    }

    [Fact]
    public async Task Declined_CanBePaidStill_AndPaidCannotBeDeclined()
    {
        var (id, link) = await Create();
        using var payer = new Payer(service);
        using var declined = await payer.Choose(link, "decline");
        using var open = await payer.Open(link);
        using var other = new Payer(service);
        using var paid = await other.Choose(link, "pay");

        using var page = await payer.Open(link);

        Assert.DoesNotContain("<form", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal("completed", (string?)(await service.GetData(id))["status"]);
    }

    [Fact]
    public async Task Page_NeedsNoScript_AndSaysWhatIsPaid()
    {
        var (id, link) = await Create("<script>alert(1)</script> & candles");
        using var payer = new Payer(service);

        using var answer = await payer.Open(link);
        var page = await answer.Content.ReadAsStringAsync();

        Assert.Equal("text/html; charset=utf-8", $"{answer.Content.Headers.ContentType}");
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; candles", page, StringComparison.Ordinal);
        Assert.Contains(id, page, StringComparison.Ordinal);
        Assert.Equal(
            "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; frame-ancestors 'none'; "
            + "form-action 'self' https://shop.example",
            answer.Headers.GetValues("Content-Security-Policy").Single());
        Assert.Equal("no-referrer", answer.Headers.GetValues("Referrer-Policy").Single());
    }

    [Fact]
    public async Task Form_WithoutTheTokenOfItsPage_DoesNothing()
    {
        var (id, link) = await Create();
        using var payer = new Payer(service);
        using var other = new Payer(service);
        using var opened = await other.Open(link);

        using var without = await payer.Send(link, new() { ["choice"] = "pay" });
        using var foreign = await other.Send(link, new() { ["choice"] = "pay", ["__RequestVerificationToken"] = "made-up" });

        Assert.Equal((HttpStatusCode.Conflict, HttpStatusCode.Conflict), (without.StatusCode, foreign.StatusCode));
        Assert.Equal("initialized", (string?)(await service.GetData(id))["status"]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("steal")]
    public async Task Choose_WhatThePageDoesNotHave_DoesNothing(string choice)
    {
        var (id, link) = await Create();
        using var payer = new Payer(service);

        using var answer = await payer.Choose(link, choice);

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Equal("initialized", (string?)(await service.GetData(id))["status"]);
    }

    [Theory]
    [InlineData("/pay/demo/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("/pay/demo/A%20A")]
    [InlineData("/pay/no%20merchant/AAAA")]
    public async Task Open_OfALinkThatNobodyWasGiven_FindsNothing(string path)
    {
        using var payer = new Payer(service);

        using var answer = await payer.Open($"http://localhost{path}");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.DoesNotContain("<form", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_WithTheSessionOfAnotherMerchantsOrder_FindsNothing()
    {
        var (_, link) = await Create();
        using var payer = new Payer(service);

        using var answer = await payer.Open(link.Replace("/pay/demo/", "/pay/other/", StringComparison.Ordinal));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private async Task<(string Id, string Link)> Create(string description = "Candles", string? gateway = "IDEAL")
    {
        var id = MultiSafepayCalls.NewId();
        var answer = await service.Call(
            "POST",
            "/v1/json/orders",
            $$"""
            {"type":"redirect","order_id":"{{id}}","currency":"EUR","amount":1000,"description":"{{description}}","gateway":"{{gateway}}",
            "payment_options":{"redirect_url":"https://shop.example/thanks?shop=1","cancel_url":"https://shop.example/failed"} }
            """,
            ("api_key", "demo-key"));
        return (id, (string)answer.Is(200)["data"]!["payment_url"]!);
    }
}
