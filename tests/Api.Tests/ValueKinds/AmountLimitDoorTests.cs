using System.Text.Json.Nodes;
using OrderGrains.Api.Security;
using OrderGrains.Api.Tests.Centra;
using OrderGrains.Api.Tests.CommerceLayer;
using OrderGrains.Api.Tests.Support;

namespace OrderGrains.Api.Tests.ValueKinds;

/// <summary>An order whose sums do not fit is never made, and no door shows a sum that has wrapped.</summary>
[Collection(ServiceCollection.Name)]
public sealed class AmountLimitDoorTests(Service service)
{
    private const long Greatest = 999_999_999_999_999;

    [Fact]
    public async Task Import_ShipmentsWhoseSumWraps_IsRefused()
    {
        var shipments = Enumerable.Range(1, 9_300).Select(number => (JsonNode)new JsonObject
        {
            ["id"] = $"s{number}",
            ["method"] = new JsonObject { ["id"] = "m", ["amount"] = Greatest },
        });

        await Refused("shipments", ("shipments", new JsonArray([.. shipments])));
    }

    [Theory]
    [InlineData("""[{"id":"a","quantity":2147483647,"unitAmount":999999999999999}]""")]
    [InlineData("""[{"id":"a","quantity":2,"unitAmount":500000000000000}]""")]
    [InlineData("""[{"id":"a","quantity":9223,"unitAmount":999999999999999},{"id":"b","quantity":9223,"unitAmount":-999999999999999}]""")]
    [InlineData("""[{"id":"a","quantity":1,"unitAmount":999999999999999,"optionsAmount":1}]""")]
    [InlineData("""[{"id":"a","quantity":1,"unitAmount":600000000000000},{"id":"b","quantity":1,"unitAmount":400000000000000}]""")]
    [InlineData("""[{"id":"a","quantity":2147483647},{"id":"b","quantity":1}]""")]
    [InlineData("""[{"id":"a","quantity":1,"unitAmount":-9223372036854775808}]""")]
    public async Task Import_LinesThatDoNotFit_IsRefused(string lines) => await Refused("lines", ("lines", JsonNode.Parse(lines)));

    [Theory]
    [InlineData("adjustments", """[{"id":"a","kind":"Shipping","amount":1000000000000000}]""")]
    [InlineData("adjustments", """[{"id":"a","kind":"Coupon","amount":-9223372036854775808}]""")]
    [InlineData("paymentMethod", """{"id":"p","family":"PaysAtOnce","amount":9223372036854775807}""")]
    [InlineData("coupon", """{"code":"C","amount":9223372036854775807}""")]
    [InlineData("coupon", """{"code":"C","amount":-500}""")]
    [InlineData("adjustments", """[{"id":"a","kind":"Coupon","amount":500}]""")]
    [InlineData("adjustments", """[{"id":"a","kind":"GiftCard","amount":500}]""")]
    [InlineData("payments", """[{"id":"p","movements":[{"id":"m","kind":"Capture","amount":-1,"at":"2026-01-01T00:00:00Z"}]}]""")]
    [InlineData("payments", """[{"id":"p","movements":[{"id":"m","kind":"Capture","amount":9223372036854775807}]}]""")]
    public async Task Import_AmountThatDoesNotFitOrHasTheWrongSign_IsRefused(string member, string value) =>
        await Refused(member, (member, JsonNode.Parse(value)));

    [Fact]
    public async Task Import_TotalThatDoesNotFit_IsRefused() => await Refused(
        "totals.total",
        ("adjustments", new JsonArray(Adjustment("Shipping"), Adjustment("Manual"))));

    [Fact]
    public async Task Import_TaxThatDoesNotFit_IsRefused() => await Refused(
        "totals.total",
        ("adjustments", new JsonArray(Adjustment("Shipping"))), ("tax", new JsonObject { ["rate"] = 0.22 }));

    [Fact]
    public async Task Read_GreatestOrderThatFits_IsShownTruly()
    {
        var number = await service.NewCentraOrder(order =>
            order["lines"] = new JsonArray(new JsonObject { ["id"] = "l", ["quantity"] = 999_999_999, ["unitAmount"] = 1_000_000 }));

        Assert.Equal(9_999_999_990_000.00m, (decimal)(await service.Listed(number))["products"]![0]!["totalPrice"]!);
        var shop = await new Shop(service).Get($"{number}", "?include=line_items");
        Assert.Equal(999_999_999_000_000, (long)shop.Json["included"]![0]!["attributes"]!["total_amount_cents"]!);
        var order = await new BearerClient(service, Schemes.ElasticPath).Get($"/v2/orders/{number}?include=items");
        Assert.Equal(999_999_999_000_000, (long)order.Is(200)["included"]!["items"]![0]!["value"]!["amount"]!);
    }

    private static JsonObject Adjustment(string kind) => new() { ["id"] = kind, ["kind"] = kind, ["amount"] = Greatest };

    private async Task Refused(string path, params (string Member, JsonNode? Value)[] members)
    {
        var id = Guid.NewGuid().ToString("N");
        var order = new JsonObject { ["id"] = id, ["status"] = "Pending", ["currency"] = "EUR" };
        foreach (var (member, value) in members)
            order[member] = value;

        var answer = await service.Call("POST", "/manage/orders", order.ToJsonString(), ("X-Api-Key", "demo-key"));

        Assert.Equal([path], answer.Is(422)["errors"]!.AsObject().Select(error => error.Key));
        Assert.Equal(404, (await service.Call("GET", $"/manage/orders/{id}", null, ("X-Api-Key", "demo-key"))).Status);
    }
}
