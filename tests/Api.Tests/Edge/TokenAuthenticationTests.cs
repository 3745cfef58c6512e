using System.Text;
using OrderGrains.Api.Tests.Support;

namespace OrderGrains.Api.Tests.Edge;

/// <summary>Clients that authenticate by HTTP Basic at the token calls (RFC 6749, section 2.3.1), and calls of a wrong type.</summary>
[Collection(ServiceCollection.Name)]
public sealed class TokenAuthenticationTests(Service service)
{
    private const string CommerceLayer = "/oauth/token";
    private const string Fuuffy = "/v1/auth/token";
    private const string ElasticPath = "/oauth/access_token";
    private const string Form = "application/x-www-form-urlencoded";
    private static readonly string[] Paths = [CommerceLayer, Fuuffy, ElasticPath];

    [Theory]
    [InlineData("Basic ", "demo-client:demo-secret", "")]
    [InlineData("basic   ", "demo-client:demo-secret", "")]
    [InlineData("Basic ", "%64emo-client:demo%2Dsecret", "")]
    [InlineData("Basic ", "demo-client:demo-secret", "&client_id=demo-client")]
    [InlineData("Basic ", "demo-client:demo-secret", "&client_id=demo-client&client_secret=demo-secret")]
    public async Task Token_ClientByBasic_IsGranted(string scheme, string client, string body)
    {
        foreach (var path in Paths)
        {
            var answer = await Call(path, scheme + Base64(client), body);
            Assert.True(answer.Status == 200 && answer.Text.Contains("\"access_token\":\"", StringComparison.Ordinal), answer.Text);
        }
    }

    [Fact]
    public async Task Token_JsonAndBasic_IsGranted()
    {
        foreach (var path in new[] { CommerceLayer, Fuuffy })
        {
            var answer = await service.Call(
                "POST", path, """{"grant_type":"client_credentials"}""", ("Authorization", "Basic " + Base64("demo-client:demo-secret")));
            Assert.True(answer.Status == 200, answer.Text);
        }
    }

    [Theory]
    [InlineData("demo-client:wrong")]
    [InlineData("nobody:demo-secret")]
    [InlineData("demo-client:")]
    [InlineData("demo-client:demo+secret")]
    [InlineData("no colon")]
    [InlineData(":")]
    public async Task Token_WrongClientByBasic_IsRefusedWithItsChallenge(string client)
    {
        foreach (var path in Paths)
            AssertRefused(path, await Call(path, "Basic " + Base64(client), ""), "Basic realm=\"OrderGrains\"");
    }

    [Theory]
    [InlineData("!!!")]
    [InlineData("/w==")]
    public async Task Token_BasicThatIsNoText_IsRefusedWithItsChallenge(string encoded)
    {
        foreach (var path in Paths)
            AssertRefused(path, await Call(path, "Basic " + encoded, ""), "Basic realm=\"OrderGrains\"");
    }

    [Fact]
    public async Task Token_WrongClientInTheBody_IsRefusedWithoutAChallenge()
    {
        foreach (var path in Paths)
            AssertRefused(path, await Call(path, null, "&client_id=demo-client&client_secret=wrong"), null);
    }

    [Theory]
    [InlineData("&client_id=demo-low")]
    [InlineData("&client_id=demo-client&client_secret=other")]
    [InlineData("&client_secret=other")]
    public async Task Token_AnotherClientInTheBody_IsAnInvalidRequest(string body)
    {
        foreach (var path in Paths)
        {
            var answer = await Call(path, "Basic " + Base64("demo-client:demo-secret"), body);
            Assert.Equal((400, InvalidRequest(path)), (answer.Status, Error(path, answer)));
        }
    }

    /// <summary>The call's own types are named, and none that it does not take.</summary>
    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/xml")]
    [InlineData("multipart/form-data; boundary=x")]
    [InlineData(null)]
    public async Task Token_WrongContentType_NamesTheRightOnes(string? type)
    {
        foreach (var path in Paths)
        {
            var answer = await service.Call("POST", path, "grant_type=client_credentials"u8.ToArray(), type);

            Assert.Equal(415, answer.Status);
            Assert.Contains(Form, answer.Text, StringComparison.Ordinal);
            Assert.Equal(path != ElasticPath, answer.Text.Contains("application/json", StringComparison.Ordinal));
            Assert.Equal(path == CommerceLayer, answer.Text.Contains("application/vnd.api+json", StringComparison.Ordinal));
            Assert.DoesNotContain("create or update", answer.Text, StringComparison.Ordinal);
            Assert.Equal(WrongType(path), Error(path, answer));
        }
    }

    [Fact]
    public async Task Token_ErrorOfElasticPath_HasItsTokenErrorsShape()
    {
        var answer = await service.Call("POST", ElasticPath, "{}"u8.ToArray(), "application/json");

        answer.Is(415, $$"""{"errors":[{"title":"Unsupported Media Type","status":"415","detail":"Content-Type must be {{Form}}"}]}""");
    }

    private static void AssertRefused(string path, Answer answer, string? challenge)
    {
        var error = path switch
        {
            CommerceLayer => "invalid_client",
            Fuuffy => "401021",
            _ => "Unauthorized",
        };
        Assert.Equal((401, error, challenge), (answer.Status, Error(path, answer), answer.Header("WWW-Authenticate")));
    }

    private static string WrongType(string path) => path switch
    {
        CommerceLayer => "invalid_request",
        Fuuffy => "unsupported_media_type",
        _ => "Unsupported Media Type",
    };

    private static string InvalidRequest(string path) => path == ElasticPath ? "Bad Request" : "invalid_request";

    private static string? Error(string path, Answer answer) =>
        (string?)(path == Fuuffy ? answer.Json["error"]!["code"] : answer.Json["errors"]![0]!["title"]);

    private Task<Answer> Call(string path, string? authorization, string body) => service.Call(
        "POST", path, Encoding.UTF8.GetBytes("grant_type=client_credentials" + body), Form,
        authorization is null ? [] : [("Authorization", authorization)]);

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));
}
