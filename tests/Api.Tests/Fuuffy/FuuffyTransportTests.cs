using System.Text;
using OrderGrains.Api.Security;
using OrderGrains.Api.Tests.Support;

namespace OrderGrains.Api.Tests.Fuuffy;

[Collection(ServiceCollection.Name)]
public sealed class FuuffyTransportTests(Service service)
{
    private readonly BearerClient _client = new(service, Schemes.Fuuffy);

    public static TheoryData<string, byte[]> UnreadableBodies => new()
    {
        { "not JSON", "{\"notes\":"u8.ToArray() },
        { "comment", "{/**/}"u8.ToArray() },
        { "two values", "{}{}"u8.ToArray() },
        { "list", "[]"u8.ToArray() },
        { "text", "\"notes\""u8.ToArray() },
        { "null", "null"u8.ToArray() },
        { "white space", " "u8.ToArray() },
        { "NUL", "{\"notes\":\"a\\u0000b\"}"u8.ToArray() },
        { "NUL in a name", "{\"a\\u0000\":1}"u8.ToArray() },
        { "half a surrogate pair", "{\"notes\":\"\\ud83d\"}"u8.ToArray() },
        { "not UTF-8", [.. "{\"notes\":\""u8, 0xC3, 0x28, .. "\"}"u8] },
        { "too deep", Encoding.UTF8.GetBytes(new string('[', 100) + new string(']', 100)) },
    };

    [Theory]
    [MemberData(nameof(UnreadableBodies))]
    public async Task Patch_UnreadableBody_IsRefusedAndNothingChanges(string what, byte[] body)
    {
        var id = await Parcels.Import(service);

        var answer = await _client.Send("PATCH", $"/v1/orders/{id}", body);

        var code = (string?)answer.Is(400)["error"]!["code"];
        Assert.True(code == "invalid_request", $"{what}: {answer.Text}");
        JsonAssert.Matches(Parcels.Shown(id), (await _client.Get($"/v1/orders/{id}")).Json, partial: false);
    }

    [Theory]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("text/plain")]
    [InlineData("application/xml; charset=utf-8")]
    public async Task Patch_OtherContentType_IsUnsupported(string contentType)
    {
        var id = await Parcels.Import(service);

        var answer = await _client.Send("PATCH", $"/v1/orders/{id}", "{}", contentType);

        answer.Is(415, """{"error":{"code":"unsupported_media_type","message":"Content-Type must be application/json"}}""");
    }

    [Theory]
    [InlineData("DELETE", "/v1/orders/order_1a2b3c4d5e6f", 405, "method_not_allowed", "Method not allowed")]
    [InlineData("GET", "/v1/auth/token", 405, "method_not_allowed", "Method not allowed")]
    [InlineData("GET", "/v1/parcels", 404, "not_found", "Resource not found")]
    [InlineData("PATCH", "/v1", 404, "not_found", "Resource not found")]
    public async Task AnyCall_NoRoute_IsAnsweredInTheDoorsShape(string method, string path, int status, string code, string message)
    {
        var answer = await _client.Send(method, path, (byte[]?)null);

        answer.Is(status, $$$"""{"error":{"code":"{{{code}}}","message":"{{{message}}}"}}""");
    }

    [Theory]
    [InlineData(null, "Missing access token")]
    [InlineData("sk-418e41a74ca2e7d941fa4456d73dbed7", "The access token is invalid")]
    public async Task Patch_NoGoodToken_IsRefusedBeforeTheBodyIsLookedAt(string? token, string message)
    {
        var client = new BearerClient(service, Schemes.Fuuffy) { Token = token };

        var answer = await client.Send("PATCH", "/v1/orders/order_1a2b3c4d5e6f", "not JSON", "text/plain");

        answer.Is(401, $$$"""{"error":{"code":"invalid_token","message":"{{{message}}}","details":"Please request a new access token"}}""");
        Assert.Equal("Bearer", answer.Header("WWW-Authenticate"));
    }

    [Fact]
    public async Task Get_TokenOfAnotherDoor_IsInvalid()
    {
        var client = new BearerClient(service, Schemes.Fuuffy) { Token = BearerClient.IssueToken(service, Schemes.ElasticPath) };

        var answer = await client.Get("/v1/orders/order_1a2b3c4d5e6f");

        Assert.Equal("The access token is invalid", (string?)answer.Is(401)["error"]!["message"]);
    }

    [Theory]
    [InlineData("/v1/orders/a%2Fb")]
    [InlineData("/v1/orders/%F0%9F")]
    [InlineData("/v1/orders/'%20OR%20''='")]
    public async Task Get_StrangeOrderId_IsNotFound(string path)
    {
        var answer = await _client.Get(path);

        answer.Is(404, """{"error":{"code":"order_not_found","message":"Order not found"}}""");
    }
}
