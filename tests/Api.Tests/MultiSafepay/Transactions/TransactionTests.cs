using System.Globalization;
using System.Text.Json.Nodes;

namespace OrderGrains.Api.Tests.MultiSafepay.Transactions;

/// <summary>The list of transactions of a merchant of its own, and single ones.</summary>
public sealed class TransactionTests(TransactionService shop) : IClassFixture<TransactionService>
{
    [Fact]
    public async Task List_HasTheLatestFirst_WithRefundsBeforeTheirPayment()
    {
        var page = await shop.Get("?limit=10");

        Assert.Equal(
            [
                ("t5", "payment", "C", 1000, "completed"), ("t4", "refund", "D", 300, "completed"), ("t4", "refund", "D", 200, "completed"),
                ("t4", "payment", "C", 1000, "partial_refunded"), ("t3", "payment", "C", 1000, "completed"),
                ("t2", "payment", "C", 1000, "completed"), ("t1", "payment", "C", 1000, "completed"),
            ],
            page["data"]!.AsArray().Select(one => (
                (string)one!["order_id"]!,
                (string)one["type"]!,
                (string)one["debit_credit"]!,
                (int)one["amount"]!,
                (string)one["status"]!)));
    }

    [Fact]
    public async Task One_ToTheByte()
    {
        var refund = (await shop.Get("?type=refund&limit=1"))["data"]![0]!;
        var id = ((long)refund["transaction_id"]!).ToString(CultureInfo.InvariantCulture);

        var answer = await shop.Call($"/transactions/{id}");

        var expected = $$"""
            {"data":{"amount":300,"completed":"AT","costs":[],"created":"AT","currency":"EUR",
            "customer":{"email":null,"first_name":null,"iban":null,"last_name":null},"debit_credit":"D","description":"too big",
            "financial_status":"completed","invoice_id":null,"net":300,"order_id":"t4","payment_method":"IDEAL","site_id":null,
            "status":"completed","transaction_id":{{id}},"type":"refund","updated":"AT","var1":null,"var2":null,"var3":null},
            "success":true}
            """;
        Assert.Equal(
            expected.ReplaceLineEndings(""),
            answer.Text.Replace((string)refund["created"]!, "AT", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("1")]
    [InlineData("nonsense")]
    [InlineData("99999999999999999999")]
    public async Task One_ThatThereIsNot_IsNotFound(string id) =>
        Assert.Equal((404, """{"message":"Not found"}"""), await shop.Answered($"/transactions/{id}"));

    [Fact]
    public async Task One_OfAnotherMerchant_IsNotFound()
    {
        var id = (long)(await shop.Get("?limit=1"))["data"]![0]!["transaction_id"]!;

        Assert.Equal(404, (await shop.Call($"/transactions/{id}", "other-key")).Status);
        Assert.Empty((await shop.Call("/transactions?payment_method=KLARNA", "other-key")).Is(200)["data"]!.AsArray());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Pager_LeadsThroughEverything_AndBack(int limit)
    {
        var all = Keys(await shop.Get("?limit=1000"));

        var forth = new List<string>();
        var page = await shop.Get($"?limit={limit}");
        var last = page;
        while (page["data"]!.AsArray().Count > 0)
        {
            Assert.True(page["data"]!.AsArray().Count <= limit);
            forth.AddRange(Keys(page));
            last = page;
            page = (await shop.Follow((string)page["pager"]!["after"]!)).Is(200);
        }

        Assert.Null(page["pager"]!["cursor"]!["after"]);
        var back = Keys(last);
        for (page = last; page["pager"]!["before"] is { } before; page = (await shop.Follow((string)before!)).Is(200))
        {
            if (page != last)
                back = [.. Keys(page), .. back];
        }

        Assert.Equal(all, forth);
        Assert.Equal(all, back);
    }

    [Fact]
    public async Task Pager_LeadsToTheSameConditions_AndTellsNobodyTheKey()
    {
        var page = (await shop.Call("/transactions?limit=1&type=payment&api_key=nobodys&locale=nl_NL")).Is(200);

        var url = new Uri((string)page["pager"]!["after"]!);
        Assert.Equal(("/v1/json/transactions", 1), (url.AbsolutePath, (int)page["pager"]!["limit"]!));
        Assert.Equal($"?limit=1&type=payment&locale=nl_NL&after={page["pager"]!["cursor"]!["after"]}", url.Query);
    }

    [Theory]
    [InlineData("type=refund", 2)]
    [InlineData("type=payment&type=refund", 7)]
    [InlineData("type[]=payment&type[]=refund", 7)]
    [InlineData("type=payment,refund", 7)]
    [InlineData("type=monthly_fee", 0)]
    [InlineData("status=partial_refunded", 1)]
    [InlineData("financial_status=completed", 7)]
    [InlineData("payment_method=ideal", 7)]
    [InlineData("payment_method=VISA", 0)]
    [InlineData("currency=EUR&site_id=12345", 7)]
    [InlineData("created_until=2001-01-01", 0)]
    [InlineData("created_from=2001-01-01T12:00:00", 7)]
    [InlineData("completed_from=978350400&completed_until=978350401", 0)]
    [InlineData("completed_from=978350400", 7)]
    public async Task List_WithConditions_HasWhatMeetsThem(string query, int count) =>
        Assert.Equal(count, (await shop.Get($"?{query}"))["data"]!.AsArray().Count);

    [Theory]
    [InlineData("limit=0")]
    [InlineData("limit=1001")]
    [InlineData("limit=many")]
    [InlineData("created_from=yesterday")]
    [InlineData("after=nonsense")]
    [InlineData("before=nonsense")]
    public async Task List_WhatCannotBeRead_IsRefused(string query)
    {
        var answer = await shop.Call($"/transactions?{query}");

        Assert.Equal((400, 1000), (answer.Status, (int)answer.Json["error_code"]!));
    }

    private static List<string> Keys(JsonNode page) => [.. page["data"]!.AsArray().Select(one => $"{one!["transaction_id"]}")];
}
