using System.Text.Json.Nodes;
using OrderGrains.Api.Tests.Support;

namespace OrderGrains.Api.Tests.Access;

/// <summary>Commerce Layer's call that takes an access token back.</summary>
public sealed class RevokeTests(AccessService access) : IClassFixture<AccessService>
{
    [Fact]
    public async Task Revoke_OwnToken_EndsThatOneOnly()
    {
        var (first, second) = (await Token(), await Token());

        (await Revoke("demo-client", "demo-secret", first)).Is(200, "{}");
        access.LetEverybodyKnow();

        Assert.Equal((401, 404), ((await Read(first)).Status, (await Read(second)).Status));
    }

    [Fact]
    public async Task Revoke_OfAPublicClient_NeedsNoSecret()
    {
        var token = await Token();

        (await Revoke("demo-client", null, token)).Is(200, "{}");
        access.LetEverybodyKnow();

        Assert.Equal(401, (await Read(token)).Status);
    }

    [Fact]
    public async Task Revoke_SomebodyElsesToken_IsForbidden()
    {
        var token = await Token();

        (await Revoke("other-client", "other-secret", token)).Is(403, """
            {
              "errors": [{
                "title": "unauthorized_client", "detail": "You are not authorized to revoke this token", "code": "FORBIDDEN", "status": 403
              }]
            }
            """);
        access.LetEverybodyKnow();

        Assert.Equal(404, (await Read(token)).Status);
    }

    [Theory]
    [InlineData("demo-client", "wrong", "x", 401)]
    [InlineData("nobody", null, "x", 401)]
    [InlineData("demo-client", "demo-secret", null, 400)]
    [InlineData("demo-client", "demo-secret", "no token at all", 200)]
    public async Task Revoke_OtherRequests_AreAnsweredAsTokenCallsAre(string client, string? secret, string? token, int status) =>
        Assert.Equal(status, (await Revoke(client, secret, token)).Status);

    private Task<Answer> Revoke(string client, string? secret, string? token)
    {
        var body = new JsonObject { ["client_id"] = client };
        if (secret is not null)
            body["client_secret"] = secret;
        if (token is not null)
            body["token"] = token;
        return access.Service.Call("POST", "/oauth/revoke", body.ToJsonString());
    }

    private async Task<string> Token()
    {
        var answer = await access.Service.Call(
            "POST", "/oauth/token", """{"grant_type":"client_credentials","client_id":"demo-client","client_secret":"demo-secret"}""");
        return (string)answer.Is(200)["access_token"]!;
    }

    private Task<Answer> Read(string token) =>
        access.Service.Call("GET", "/api/orders/nothing", null, ("Authorization", $"Bearer {token}"));
}
