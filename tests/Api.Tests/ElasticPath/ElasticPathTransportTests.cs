using OrderGrains.Api.Security;
using OrderGrains.Api.Tests.Support;
using OrderGrains.Orders;

namespace OrderGrains.Api.Tests.ElasticPath;

[Collection(ServiceCollection.Name)]
public sealed class ElasticPathTransportTests(Service service)
{
    private readonly BearerClient _client = new(service, Schemes.ElasticPath);

    /// <summary>The first two are the seed page's own requests, printed with a comma too few and a brace too many.</summary>
    public static TheoryData<string, byte[]> UnreadableBodies => new()
    {
        { "update as printed", "{\"data\":{\"type\":\"order\" \"shipping_address\":{\"first_name\":\"John\"}}}"u8.ToArray() },
        { "cancel as printed", "{\"data\":{\"type\":\"order\",\"status\":\"cancelled\"}}}"u8.ToArray() },
        { "undefined", "{\"data\": undefined}"u8.ToArray() },
        { "empty", [] },
        { "list", "[{}]"u8.ToArray() },
        { "NUL", "{\"data\":{\"type\":\"order\",\"gift\":\"\\u0000\"}}"u8.ToArray() },
        { "half a surrogate pair", "{\"data\":{\"type\":\"order\",\"\\udc00\":1}}"u8.ToArray() },
        { "not UTF-8", [.. "{\"data\":{\"type\":\"order\",\"gift\":\""u8, 0xFF, .. "\"}}"u8] },
    };

    [Theory]
    [MemberData(nameof(UnreadableBodies))]
    public async Task Put_UnreadableBody_IsABadRequestAndNothingChanges(string what, byte[] body)
    {
        var id = await ShopOrders.Import(service);
        var before = await _client.Get($"/v2/orders/{id}");

        var answer = await _client.Send("PUT", $"/v2/orders/{id}", body);

        var error = Assert.Single(answer.Is(400)["errors"]!.AsArray())!;
        Assert.True((int)error["status"]! == 400 && (string?)error["title"] == "Bad Request", $"{what}: {answer.Text}");
        Assert.Equal(before.Text, (await _client.Get($"/v2/orders/{id}")).Text);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData(null)]
    public async Task Put_OtherContentType_IsUnsupported(string? contentType)
    {
        var answer = await _client.Send("PUT", "/v2/orders/1", """{"data":{"type":"order"}}""", contentType);

        answer.Is(415, """{"errors":[{"status":415,"title":"Unsupported Media Type","detail":"Content-Type must be application/json"}]}""");
    }

    [Theory]
    [InlineData("PATCH", "/v2/orders/1", 405, "Method Not Allowed")]
    [InlineData("GET", "/oauth/access_token", 405, "Method Not Allowed")]
    [InlineData("GET", "/v2/nothing", 404, "Not Found")]
    [InlineData("GET", "/v2", 404, "Not Found")]
    public async Task AnyCall_NoRoute_IsAnsweredInTheDoorsShape(string method, string path, int status, string title)
    {
        var answer = await _client.Send(method, path, (byte[]?)null);

        answer.Is(status, $$"""{"errors":[{"status":{{status}},"title":"{{title}}"}]}""");
    }

    [Theory]
    [InlineData("PUT")]
    [InlineData("GET")]
    public async Task AnyCall_RoleTooLow_IsForbiddenBeforeTheBodyIsLookedAt(string method)
    {
        var low = BearerClient.IssueToken(service, Schemes.ElasticPath, role: CallerRole.Storefront);
        var client = new BearerClient(service, Schemes.ElasticPath) { Token = low };

        var answer = await client.Send(method, "/v2/orders/1", "not JSON", "text/plain");

        answer.Is(403, """{"errors":[{"status":403,"title":"Forbidden"}]}""");
    }

    [Fact]
    public async Task Put_BadTokens_AreAllTheSame()
    {
        string?[] tokens =
        [
            null,
            "XXXX",
            BearerClient.IssueToken(service, Schemes.ElasticPath, lifetimeSeconds: -1),
            BearerClient.IssueToken(service, Schemes.Fuuffy),
        ];
        foreach (var token in tokens)
        {
            var client = new BearerClient(service, Schemes.ElasticPath) { Token = token };
            var answer = await client.Send("PUT", "/v2/orders/1", "not JSON", "text/plain");
            answer.Is(401, """{"errors":[{"status":401,"title":"Unable to validate access token"}]}""");
        }
    }
}
