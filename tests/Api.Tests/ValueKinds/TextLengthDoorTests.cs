using System.Text.Json.Nodes;
using OrderGrains.Api.Security;
using OrderGrains.Api.Tests.CommerceLayer;
using OrderGrains.Api.Tests.ElasticPath;
using OrderGrains.Api.Tests.MultiSafepay;
using OrderGrains.Api.Tests.Support;

namespace OrderGrains.Api.Tests.ValueKinds;

/// <summary>Every limit counts Unicode code points.</summary>
[Collection(ServiceCollection.Name)]
public sealed class TextLengthDoorTests(Service service)
{
    [Theory]
    [InlineData("😀", 26, 200)]
    [InlineData("😀", 50, 200)]
    [InlineData("😀", 51, 410)]
    [InlineData("👨‍👩‍👧", 10, 200)]
    [InlineData("👨‍👩‍👧", 11, 410)]
    public async Task MultiSafepay_InvoiceId_IsAtMost50CodePoints(string text, int times, int status)
    {
        var id = await service.NewMultiSafepayOrder("Paid");
        var sent = string.Concat(Enumerable.Repeat(text, times));

        var answer = await service.Patch(id, $$"""{"invoice_id":"{{sent}}"}""");

        Assert.Equal(status, answer.Status);
        Assert.Equal(status == 200 ? sent : null, (string?)(await service.Canonical(id))["invoice"]?["id"]);
    }

    [Theory]
    [InlineData(64, 200)]
    [InlineData(65, 400)]
    public async Task ElasticPath_ExternalReference_IsAtMost64CodePoints(int times, int status)
    {
        var id = await ShopOrders.Import(service);
        var data = new JsonObject { ["type"] = "order", ["external_ref"] = string.Concat(Enumerable.Repeat("😀", times)) };

        var answer = await new BearerClient(service, Schemes.ElasticPath)
            .Send("PUT", $"/v2/orders/{id}", new JsonObject { ["data"] = data });

        answer.Is(status);
    }

    [Theory]
    [InlineData(7, 422)]
    [InlineData(8, 200)]
    public async Task CommerceLayer_GiftCardCode_IsAtLeast8CodePoints(int times, int status)
    {
        var shop = new Shop(service);
        var code = string.Concat(Enumerable.Repeat("😀", times));
        var card = $"/manage/gift-cards/{Uri.EscapeDataString(code)}";
        (await service.Call("PUT", card, """{"currency":"EUR","amount":1000}""", ("X-Api-Key", "demo-key"))).Is(200);

        foreach (var name in new[] { "gift_card_code", "gift_card_or_coupon_code" })
            Assert.Equal(status, (await shop.Patch(await shop.Cart(), name, code)).Status);
    }

    [Theory]
    [InlineData("id", 128, 201)]
    [InlineData("id", 129, 400)]
    [InlineData("externalReference", 64, 201)]
    [InlineData("externalReference", 65, 400)]
    public async Task Manage_Text_IsCountedInCodePoints(string member, int length, int status)
    {
        var text = Guid.NewGuid().ToString("N") + string.Concat(Enumerable.Repeat("😀", length - 32));
        var order = new JsonObject { ["id"] = Guid.NewGuid().ToString("N"), ["currency"] = "EUR" };
        order[member] = text;

        var answer = await service.Call("POST", "/manage/orders", order.ToJsonString(), ("X-Api-Key", "demo-key"));

        Assert.True(answer.Status == status, answer.Text);
        if (status == 201)
            Assert.Equal(text, (string?)(await service.Canonical((string)order["id"]!))[member]);
    }
}
