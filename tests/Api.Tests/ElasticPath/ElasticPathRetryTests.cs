using OrderGrains.Api.Security;
using OrderGrains.Api.Tests.Support;

namespace OrderGrains.Api.Tests.ElasticPath;

[Collection(ServiceCollection.Name)]
public sealed class ElasticPathRetryTests(Service service)
{
    private const string Key = "Idempotency-Key";
    private readonly BearerClient _client = new(service, Schemes.ElasticPath);

    [Fact]
    public async Task Put_SameKeyAgain_ReplaysTheSameBytes()
    {
        var id = await ShopOrders.Import(service, payment: "Paid");
        var key = Guid.NewGuid().ToString();

        var first = await Put(id, "\"shipping\":\"fulfilled\"", (Key, key));
        await Put(id, "\"gift\":true");
        var again = await Put(id, "\"shipping\":\"fulfilled\"", (Key, key));

        first.Is(200);
        Assert.Equal((first.Status, first.Text, first.ETag), (again.Status, again.Text, again.ETag));
        Assert.Equal((null, "true"), (first.Header("Idempotent-Replayed"), again.Header("Idempotent-Replayed")));
    }

    [Fact]
    public async Task Put_SameKeyOtherBody_IsRefused()
    {
        var id = await ShopOrders.Import(service);
        var key = Guid.NewGuid().ToString();

        await Put(id, "\"gift\":true", (Key, key));
        var other = await Put(id, "\"gift\":false", (Key, key));

        other.Is(422, """
            {"errors":[{"status":422,"title":"Unprocessable Entity","detail":"Idempotency-Key was used with another request"}]}
            """);
        Assert.True((bool)(await _client.Get($"/v2/orders/{id}")).Json["data"]!["gift"]!);
    }

    [Fact]
    public async Task Put_StaleIfMatch_ChangesNothing()
    {
        var id = await ShopOrders.Import(service);
        await Put(id, "\"gift\":1");

        var stale = await Put(id, "\"gift\":2", ("If-Match", "\"1\""));
        var fresh = await Put(id, "\"gift\":3", ("If-Match", "\"1\", \"2\""));

        stale.Is(412, """{"errors":[{"status":412,"title":"Precondition Failed","detail":"The order is at version 2"}]}""");
        Assert.Equal((3, "\"3\""), ((int)fresh.Is(200)["data"]!["gift"]!, fresh.ETag));
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("PUT")]
    public async Task AnyCall_OrderOfAnotherMerchant_IsNotFound(string method)
    {
        var id = await ShopOrders.Import(service);
        var token = BearerClient.IssueToken(service, Schemes.ElasticPath, "other");
        var other = new BearerClient(service, Schemes.ElasticPath) { Token = token };

        var answer = await other.Send(method, $"/v2/orders/{id}", """{"data":{"type":"order","gift":true}}"""u8.ToArray());

        answer.Is(404, """{"errors":[{"status":404,"title":"Not Found","detail":"Order not found"}]}""");
        Assert.Null(answer.ETag);
    }

    private Task<Answer> Put(string id, string members, params (string, string)[] headers) =>
        _client.Send("PUT", $"/v2/orders/{id}", $$$"""{"data":{"type":"order",{{{members}}}}}""", headers: headers);
}
