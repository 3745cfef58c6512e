using OrderGrains.Api.Security;
using OrderGrains.Api.Tests.Centra;
using OrderGrains.Api.Tests.CommerceLayer;
using OrderGrains.Api.Tests.ElasticPath;
using OrderGrains.Api.Tests.Fuuffy;
using OrderGrains.Api.Tests.MultiSafepay;
using OrderGrains.Api.Tests.Support;

namespace OrderGrains.Api.Tests.ValueKinds;

/// <summary>PHP writes an object without members as an empty list.</summary>
[Collection(ServiceCollection.Name)]
public sealed class EmptyListDoorTests(Service service)
{
    [Theory]
    [InlineData("[]")]
    [InlineData(" [ ] ")]
    [InlineData("{}")]
    public async Task MultiSafepay_EmptyList_AsksForNothing(string body)
    {
        var id = await service.NewMultiSafepayOrder("Paid");

        var answer = await service.Patch(id, body);

        Assert.Equal((200, MultiSafepayCalls.Success), (answer.Status, answer.Text));
        Assert.Equal(1, (long)(await service.Canonical(id))["version"]!);
    }

    [Fact]
    public async Task MultiSafepay_ListWithItems_IsRefused()
    {
        var id = await service.NewMultiSafepayOrder("Paid");

        Assert.Equal(400, (await service.Patch(id, "[[]]")).Status);
    }

    [Fact]
    public async Task Centra_EmptyList_NamesNoOrder()
    {
        var answer = await service.Put("[]");

        Assert.Equal((200, """{"status":"no","msg":"order is required"}"""), (answer.Status, answer.Text));
    }

    [Fact]
    public async Task Fuuffy_EmptyList_IsRefused()
    {
        var id = await Parcels.Import(service);
        var client = new BearerClient(service, Schemes.Fuuffy);

        foreach (var (method, path) in new[] { ("PATCH", $"/v1/orders/{id}"), ("POST", $"/v1/orders/{id}/cancel") })
            Assert.Equal("invalid_request", (string?)(await client.Send(method, path, "[]")).Is(400)["error"]!["code"]);
    }

    [Fact]
    public async Task ElasticPath_EmptyList_IsRefused()
    {
        var id = await ShopOrders.Import(service);
        var client = new BearerClient(service, Schemes.ElasticPath);

        Assert.Equal("Bad Request", (string?)(await client.Send("PUT", $"/v2/orders/{id}", "[]")).Is(400)["errors"]![0]!["title"]);
        var nested = await client.Send("PUT", $"/v2/orders/{id}", """{"data":{"type":"order","shipping_address":[]}}""");
        Assert.Equal("invalid_type", (string?)nested.Is(400)["errors"]![0]!["title"]);
    }

    [Fact]
    public async Task CommerceLayer_EmptyList_IsRefused()
    {
        var shop = new Shop(service);
        var id = await shop.Cart();

        Assert.Equal(["BAD_REQUEST"], (await shop.Send(HttpMethod.Patch, $"/api/orders/{id}", "[]")).Codes);
        var nested = await shop.Send(
            HttpMethod.Patch, $"/api/orders/{id}", $$$"""{"data":{"type":"orders","id":"{{{id}}}","attributes":[]}}""");
        Assert.Equal(["INVALID_DATA_FORMAT"], nested.Codes);
    }

    [Fact]
    public async Task Manage_EmptyList_IsRefused()
    {
        (await service.Call("POST", "/manage/orders", "[]", ("X-Api-Key", "demo-key"))).Is(400);

        var nested = await service.Call(
            "POST", "/manage/orders", """{"id":"never","currency":"EUR","metadata":[]}""", ("X-Api-Key", "demo-key"));
        Assert.Equal("metadata must be an object.", (string?)nested.Is(400)["errors"]!["metadata"]![0]);
    }
}
