using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using OrderGrains.Api.Tests.Support;

namespace OrderGrains.Api.Tests.CommerceLayer;

/// <summary>What others make of an access token (Commerce Layer page, A2).</summary>
[Collection(ServiceCollection.Name)]
public sealed class JwtTests(Service service)
{
    private readonly Shop _shop = new(service);

    [Theory]
    [InlineData("demo-client", "market:id:QWERtyUpBa", "integration", """{"id":["QWERtyUpBa"]}""")]
    [InlineData("demo-low", "market:all", "sales_channel", null)]
    public async Task Token_Payload_SaysWhoseItIs(string client, string scope, string kind, string? market)
    {
        var payload = Payload(await Token(client, scope));

        Assert.Equal(("demo", "https://auth.localhost", scope), Of(payload["organization"]!["slug"], payload["iss"], payload["scope"]));
        Assert.Equal((client, kind, "true"), Of(payload["application"]!["client_id"], payload["application"]!["kind"], payload["test"]));
        Assert.Equal(market, payload["market"]?.ToJsonString());
        Assert.Equal(7200, (long)payload["exp"]! - (long)payload["iat"]!);
    }

    [Fact]
    public async Task Token_Signature_IsThatOfThePublishedKey()
    {
        var token = await Token("demo-client", "market:all");
        using var http = service.CreateClient();
        var key = JsonNode.Parse(await http.GetStringAsync(new Uri("/.well-known/jwks.json", UriKind.Relative)))!["keys"]![0]!;
        var header = JsonNode.Parse(Base64Url.DecodeFromChars(token.Split('.')[0]))!;

        Assert.Equal(("RS512", (string)key["kid"]!), ((string)header["alg"]!, (string)header["kid"]!));
        using var rsa = RSA.Create(new RSAParameters
        {
            Modulus = Base64Url.DecodeFromChars((string)key["n"]!),
            Exponent = Base64Url.DecodeFromChars((string)key["e"]!),
        });
        var end = token.LastIndexOf('.');
        Assert.True(rsa.VerifyData(
            Encoding.ASCII.GetBytes(token[..end]), Base64Url.DecodeFromChars(token.AsSpan(end + 1)), HashAlgorithmName.SHA512,
            RSASignaturePadding.Pkcs1));
    }

    [Theory]
    [InlineData("payload")]
    [InlineData("signature")]
    [InlineData("no signature")]
    [InlineData("another key")]
    [InlineData("no algorithm")]
    public async Task Call_TokenThatIsNotAsItWasSigned_IsUnauthorized(string forgery)
    {
        var token = await Token("demo-client", "market:all");
        Assert.Equal(200, await Call(token));

        Assert.Equal(401, await Call(Forged(token, forgery)));
    }

    private static string Forged(string token, string forgery)
    {
        var parts = token.Split('.');
        using var another = RSA.Create(2048);
        return forgery switch
        {
            "payload" => $"{parts[0]}.{Encoded(Payload(token).ToJsonString() + " ")}.{parts[2]}",
            "signature" => $"{parts[0]}.{parts[1]}.{(parts[2][0] == 'A' ? 'B' : 'A')}{parts[2][1..]}",
            "no signature" => $"{parts[0]}.{parts[1]}.",
            "another key" => $"{parts[0]}.{parts[1]}." + Base64Url.EncodeToString(another.SignData(
                Encoding.ASCII.GetBytes($"{parts[0]}.{parts[1]}"), HashAlgorithmName.SHA512, RSASignaturePadding.Pkcs1)),
            _ => $"{Encoded("""{"alg":"none"}""")}.{parts[1]}.",
        };
    }

    private async Task<string> Token(string client, string scope)
    {
        var answer = await _shop.Grant(new()
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = client,
            ["client_secret"] = "demo-secret",
            ["scope"] = scope,
        });
        return (string)answer.Json["access_token"]!;
    }

    private async Task<int> Call(string token) => (await _shop.Send(
        HttpMethod.Get, "/api/markets", change: request => request.Headers.Authorization = new("Bearer", token))).Status;

    private static JsonObject Payload(string token) => (JsonObject)JsonNode.Parse(Base64Url.DecodeFromChars(token.Split('.')[1]))!;

    private static string Encoded(string text) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text));

    private static (string?, string?, string?) Of(JsonNode? one, JsonNode? two, JsonNode? three) =>
        (one?.ToString(), two?.ToString(), three?.ToString());
}
