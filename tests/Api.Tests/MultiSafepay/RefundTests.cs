using System.Text.Json.Nodes;
using OrderGrains.Api.Tests.Support;
using static OrderGrains.Api.Tests.MultiSafepay.MultiSafepayCalls;

namespace OrderGrains.Api.Tests.MultiSafepay;

/// <summary>Refunds of an order of 100.00: in whole, in part, by items, and given up.</summary>
[Collection(ServiceCollection.Name)]
public sealed class RefundTests(Service service)
{
    private static readonly string Refused = Error(1034, "Cannot refund transaction");

    [Theory]
    [InlineData("""{"currency":"EUR"}""")]
    [InlineData("""{"currency":"EUR","amount":""}""")]
    [InlineData("""{"currency":"EUR","amount":0,"type":"refund"}""")]
    public async Task Refund_WithoutAmount_GivesAllBack(string body)
    {
        var id = await service.NewMultiSafepayOrder("Paid");

        (await Refund(id, body)).Is(200);

        var data = await service.GetData(id);
        Assert.Equal((10000, "refunded", "completed"), Shown(data));
        (await Refund(id, """{"currency":"EUR","amount":1}""")).Is(404, Refused);
    }

    [Fact]
    public async Task Refund_InParts_IsListedWithWhatWasToldOfIt()
    {
        var id = await service.NewMultiSafepayOrder("Paid");

        var first = await Refund(
            id, $$"""{"currency":"EUR","amount":"4000","description":"Broken","refund_order_id":"r-{{id}}","var1":"a"}""");
        var between = await service.GetData(id);
        (await Refund(id, """{"currency":"EUR","amount":6000}""")).Is(200);

        Assert.Equal((4000, "partial_refunded", "completed"), Shown(between));
        Assert.Equal((10000, "refunded", "completed"), Shown(await service.GetData(id)));
        RawPattern.Matches(
            string.Concat(
                """[{"amount":4000,"costs":[],"created":"{time}","currency":"EUR","description":"Broken","modified":"{time}",""",
                """ "order_id":"{id}","refund_order_id":"r-{id}","reference_transaction_id":null,"status":"completed",""",
                """ "transaction_id":{number},"type":"refund"}]""").Replace(" ", "", StringComparison.Ordinal),
            id,
            between["related_transactions"]!.ToJsonString());
        Assert.Equal((long)first.Is(200)["data"]!["transaction_id"]!, (long)between["related_transactions"]![0]!["transaction_id"]!);
        Assert.Equal(id, (string?)(await service.GetData($"r-{id}"))["order_id"]);
    }

    [Theory]
    [InlineData("""{"amount":100}""", 1002)]
    [InlineData("""{"currency":"USD","amount":100}""", 1002)]
    [InlineData("""{"currency":"EUR","amount":"all"}""", 1001)]
    [InlineData("""{"currency":"EUR","amount":-5}""", 1001)]
    [InlineData("""{"currency":"EUR","amount":10001}""", 1034)]
    [InlineData("""{"currency":"EUR","refund_order_id":"123456789012345678901234567890123456789012345678901"}""", 1006)]
    [InlineData("""{"currency":"EUR","description":{}}""", 1008)]
    [InlineData("""{"currency":"EUR","var3":[]}""", 1010)]
    [InlineData("""{"checkout_data":{"items":[{"merchant_item_id":"x","unit_price":-1,"quantity":1}]}}""", 1034)]
    [InlineData("""{"checkout_data":{"items":[{"merchant_item_id":"x","unit_price":1,"quantity":1}]}}""", 1034)]
    public async Task Refund_NotAcceptable_IsRefusedWithItsCode(string body, int code)
    {
        var id = await service.NewMultiSafepayOrder("Paid");

        var answer = await Refund(id, body);

        Assert.Equal((404, code), (answer.Status, (int)answer.Json["error_code"]!));
        Assert.Equal(1, (long)(await service.Canonical(id))["version"]!);
    }

    [Theory]
    [InlineData("Unpaid")]
    [InlineData("Refunded")]
    [InlineData("ChargedBack")]
    public async Task Refund_OfWhatIsNotPaid_IsRefused(string payment)
    {
        var id = await service.NewMultiSafepayOrder(payment);

        (await Refund(id, """{"currency":"EUR"}""")).Is(404, Refused);
    }

    [Fact]
    public async Task Refund_UnknownOrder_Is1006() =>
        (await Refund(NewId(), """{"currency":"EUR"}""")).Is(404, Error(1006, "Invalid transaction ID"));

    [Fact]
    public async Task Refund_SameAmountWithinFiveMinutes_IsRefusedAnotherIsNot()
    {
        var id = await service.NewMultiSafepayOrder("Paid");

        (await Refund(id, """{"currency":"EUR","amount":1000}""")).Is(200);
        (await Refund(id, """{"currency":"EUR","amount":1000}""")).Is(404, Refused);
        (await Refund(id, """{"currency":"EUR","amount":1001}""")).Is(200);

        Assert.Equal(2001, (long)(await service.GetData(id))["amount_refunded"]!);
    }

    [Fact]
    public async Task Refund_RepeatedKey_GivesBackOnceAndAnswersTheSame()
    {
        var (id, key) = (await service.NewMultiSafepayOrder("Paid"), ("Idempotency-Key", NewId()));

        var first = await service.Send("POST", $"orders/{id}/refunds", """{"currency":"EUR","amount":1000}""", key);
        var again = await service.Send("POST", $"orders/{id}/refunds", """{"currency":"EUR","amount":1000}""", key);

        Assert.Equal((200, first.Text, "true"), (again.Status, again.Text, again.Header("Idempotent-Replayed")));
        Assert.Equal(1000, (long)(await service.GetData(id))["amount_refunded"]!);
    }

    [Theory]
    [InlineData("-30", "1", 3630)]
    [InlineData("30", "-2", 7260)]
    public async Task Refund_ByItems_GivesBackTheirPriceWithTax(string price, string quantity, int back)
    {
        var id = await service.Create(order =>
        {
            (order["amount"], order["gateway"]) = (10890, "PAYAFTER");
            order["shopping_cart"] = JsonNode.Parse($$"""{"items":[{{Item("30", "3")}} ]}""");
            order["checkout_options"] = JsonNode.Parse("""{"tax_tables":{"alternate":[{"name":"BTW21","rules":[{"rate":0.21}]}]}}""");
        });
        (await service.Happens(id, """{"verb":"authorize"}""")).Is(200);
        (await service.Happens(id, """{"verb":"capture"}""")).Is(200);

        (await Refund(id, $$"""{"checkout_data":{"items":[{{Item("30", "3")}},{{Item(price, quantity)}}]} }""")).Is(200);

        Assert.Equal(back, (int)(await service.GetData(id))["amount_refunded"]!);
        (await Refund(id, $$"""{"checkout_data":{"items":[{{Item("30", "-4")}}]} }""")).Is(404, Refused);
    }

    [Fact]
    public async Task Refund_OfWhatIsOnlyOwed_IsGivenUp()
    {
        var id = await service.Create(order => order["gateway"] = "KLARNA");
        (await service.Happens(id, """{"verb":"authorize"}""")).Is(200);

        (await Refund(id, """{"currency":"EUR","amount":4000}""")).Is(200);
        var between = await service.GetData(id);
        (await service.Patch(id, """{"status":"shipped"}""")).Is(200);
        (await Refund(id, """{"currency":"EUR"}""")).Is(200);

        Assert.Equal((4000, "partial_refunded", "uncleared"), Shown(between));
        Assert.Equal("refund", (string?)between["related_transactions"]![0]!["type"]);
        Assert.Equal((10000, "void", "void"), Shown(await service.GetData(id)));
        (await Refund(id, """{"currency":"EUR","amount":1}""")).Is(404, Refused);
    }

    [Fact]
    public async Task Void_OfAPendingRefund_GivesItUp()
    {
        var id = await PendingRefund();

        (await Void(id, 7)).Is(200, Success);

        var refund = (await service.GetData(id))["related_transactions"]![0]!;
        Assert.Equal(("void", "refund"), ((string?)refund["status"], (string?)refund["type"]));
        (await Refund(id, """{"currency":"EUR"}""")).Is(200);
    }

    [Fact]
    public async Task Void_OfWhatIsDoneOrUnknown_IsRefused()
    {
        var id = await service.NewMultiSafepayOrder("Paid");
        var refund = (await Refund(id, """{"currency":"EUR","amount":1000}""")).Is(200)["data"]!;

        (await Void(id, (long)refund["refund_id"]!)).Is(404, Refused);
        (await Void(id, 1)).Is(404, Error(1033, "Error fetching refund information"));
        (await Void(NewId(), 1)).Is(404, Error(1006, "Invalid transaction ID"));
        (await service.Send("PATCH", $"orders/{id}/refunds/{refund["refund_id"]}", """{"status":"completed"}""")).Is(
            404, Error(1000, "Invalid request: status completed cannot be set"));
    }

    private static string Item(string price, string quantity) =>
        $$"""{"name":"Candle","unit_price":"{{price}}","quantity":"{{quantity}}","merchant_item_id":"1","tax_table_selector":"BTW21"}""";

    private static (int Refunded, string? Status, string? Financial) Shown(JsonNode data) =>
        ((int)data["amount_refunded"]!, (string?)data["status"], (string?)data["financial_status"]);

    private Task<string> PendingRefund() => service.NewMultiSafepayOrder("Paid", change: order =>
    {
        order.Remove("payment");
        order["payments"] = JsonNode.Parse(
            """
            [{"id":"p-1","family":"PaysAtOnce","movements":[{"id":"m-1","kind":"Capture","amount":10000,"at":"2025-05-14T08:50:32Z"},
             {"id":"m-2","kind":"Refund","parent":"m-1","state":"Pending","amount":500,"at":"2025-05-15T08:50:32Z",
              "transaction":{"id":123,"refundId":7}}]}]
            """);
    });

    private Task<Answer> Refund(string id, string body) => service.Send("POST", $"orders/{id}/refunds", body);

    private Task<Answer> Void(string id, long refund) =>
        service.Send("PATCH", $"orders/{id}/refunds/{refund}", """{"status":"void"}""");
}
