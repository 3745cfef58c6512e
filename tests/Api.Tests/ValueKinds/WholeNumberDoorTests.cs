using System.Text.Json.Nodes;
using OrderGrains.Api.Tests.Centra;
using OrderGrains.Api.Tests.CommerceLayer;
using OrderGrains.Api.Tests.Support;

namespace OrderGrains.Api.Tests.ValueKinds;

/// <summary>Whole numbers go by value, wherever one is read.</summary>
[Collection(ServiceCollection.Name)]
public sealed class WholeNumberDoorTests(Service service)
{
    [Theory]
    [InlineData("{0}.0")]
    [InlineData("{0}e0")]
    [InlineData("{0}0E-1")]
    [InlineData("\"{0}.00\"")]
    public async Task Centra_OrderSpeltOtherwise_IsThatOrder(string spelling)
    {
        var number = await service.NewCentraOrder();
        var spelt = spelling.Replace("{0}", $"{number}", StringComparison.Ordinal);

        var answer = await service.Put($$"""{"order":{{spelt}},"comment":"x"}""");

        Assert.Equal((200, CentraCalls.Ok(number)), (answer.Status, answer.Text));
        var listed = await service.Call(
            "GET", $"/centra/orders?order={Uri.EscapeDataString(spelt.Trim('"'))}", null, ("API-Authorization", "demo-key"));
        Assert.Equal($"{number}", (string?)Assert.Single(listed.Json["orders"]!.AsArray())!["orderId"]);
    }

    [Theory]
    [InlineData("83651.5")]
    [InlineData("1e1000000000")]
    [InlineData("\"83651.5\"")]
    public async Task Centra_NoWholeNumber_IsRefusedAndEchoed(string order)
    {
        var answer = await service.Put($$"""{"order":{{order}},"comment":"x"}""");

        Assert.Equal((200, CentraCalls.No("order is required", order)), (answer.Status, answer.Text));
    }

    [Theory]
    [InlineData("1000.0")]
    [InlineData("1e3")]
    [InlineData("\"1000.00\"")]
    public async Task CommerceLayer_AmountSpeltOtherwise_IsThatAmount(string amount)
    {
        var shop = new Shop(service);
        var id = await shop.Cart();

        var answer = await shop.Patch(
            id, new JsonObject { ["_authorize"] = true, ["_authorization_amount_cents"] = JsonNode.Parse(amount) });

        Assert.True(answer.Status == 200, answer.Text);
        Assert.Equal(1000, (long)(await service.Canonical(id))["authorizedAmount"]!);
    }

    [Theory]
    [InlineData("10.5", "not_an_integer")]
    [InlineData("\"ten\"", "not_a_number")]
    [InlineData("true", "not_a_number")]
    [InlineData("0.0", "greater_than")]
    [InlineData("-1e29", "greater_than")]
    [InlineData("1e29", "less_than_or_equal_to")]
    [InlineData("1e1000000000", "less_than_or_equal_to")]
    public async Task CommerceLayer_NoSuchAmount_SaysWhy(string amount, string key)
    {
        var shop = new Shop(service);
        var id = await shop.Cart();

        var answer = await shop.Patch(
            id, new JsonObject { ["_authorize"] = true, ["_authorization_amount_cents"] = JsonNode.Parse(amount) });

        Assert.Equal((422, "/data/attributes/_authorization_amount_cents"), (answer.Status, Assert.Single(answer.Pointers)));
        Assert.Equal(key, (string?)answer.Json["errors"]![0]!["meta"]!["error"]);
        Assert.Equal(1, (long)(await service.Canonical(id))["version"]!);
    }

    [Fact]
    public async Task Manage_NumbersSpeltOtherwise_AreThoseNumbers()
    {
        var id = Guid.NewGuid().ToString("N");
        var answer = await Post(
            $$"""
            {"id":"{{id}}","currency":"EUR","market":{"id":"m","number":7.0},"adjustments":[{"id":"a","kind":"Shipping","amount":1e2}],
             "lines":[{"id":"l","quantity":2.0,"unitAmount":2.5e3}]}
            """);

        Assert.True(answer.Status == 201, answer.Text);
        Assert.Equal(5100, (long)answer.Json["totals"]!["totalWithTaxes"]!);
        Assert.Equal(7, (int)answer.Json["market"]!["number"]!);
        var found = await service.Call(
            "GET", "/manage/orders?limit=1.0&amount_min=5.1e3&amount_max=5100.0", null, ("X-Api-Key", "demo-key"));
        Assert.Single(found.Is(200)["items"]!.AsArray());
    }

    [Theory]
    [InlineData("2.5", "lines[0].quantity must be a whole number.")]
    [InlineData("\"2\"", "lines[0].quantity must be a whole number.")]
    [InlineData("2147483648", "lines[0].quantity must be a whole number from -2147483648 to 2147483647.")]
    [InlineData("1e1000000000", "lines[0].quantity must be a whole number from -2147483648 to 2147483647.")]
    public async Task Manage_NoWholeNumber_IsNamed(string quantity, string message)
    {
        var id = Guid.NewGuid().ToString("N");

        var answer = await Post($$"""{"id":"{{id}}","currency":"EUR","lines":[{"id":"l","quantity":{{quantity}},"unitAmount":1}]}""");

        Assert.Equal(message, (string?)answer.Is(400)["errors"]!["lines[0].quantity"]![0]);
    }

    private Task<Support.Answer> Post(string body) => service.Call("POST", "/manage/orders", body, ("X-Api-Key", "demo-key"));
}
