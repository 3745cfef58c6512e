using System.Buffers.Text;
using System.Text.Json.Nodes;
using OrderGrains.Api.Tests.Support;

namespace OrderGrains.Api.Tests.CommerceLayer.Logins;

/// <summary>The grant <c>password</c> (Commerce Layer page, A2).</summary>
[Collection(ServiceCollection.Name)]
public sealed class LoginTests(Service service)
{
    [Fact]
    public async Task LogIn_RightPassword_GivesTheCustomersToken()
    {
        var shopper = await Shopper.Come(service);

        var answer = await shopper.LogIn(scope: "market:id:QWERtyUpBa");

        string[] members =
            ["access_token", "token_type", "expires_in", "refresh_token", "scope", "created_at", "owner_id", "owner_type"];
        Assert.Equal(members, answer.Json.Select(member => member.Key));
        Assert.Equal((shopper.Id, "customer"), ((string)answer.Json["owner_id"]!, (string)answer.Json["owner_type"]!));
        Assert.Equal((7200, "market:id:QWERtyUpBa"), ((int)answer.Json["expires_in"]!, (string)answer.Json["scope"]!));
        var claims = JsonNode.Parse(Base64Url.DecodeFromChars(shopper.AccessToken.Split('.')[1]))!;
        Assert.Equal($$"""{"id":"{{shopper.Id}}","type":"Customer"}""", claims["owner"]!.ToJsonString());
        Assert.Equal("sales_channel", (string)claims["application"]!["kind"]!);
    }

    [Fact]
    public async Task LogIn_FromAForm_Works()
    {
        var shopper = await Shopper.Come(service);
        using var client = service.CreateClient();

        using var response = await client.PostAsync(new Uri("/oauth/token", UriKind.Relative), new FormUrlEncodedContent(
            new Dictionary<string, string>
            {
                ["grant_type"] = "password",
                ["client_id"] = "demo-low",
                ["client_secret"] = "demo-secret",
                ["username"] = shopper.Email.ToUpperInvariant(),
                ["password"] = Shopper.Password,
            }));

        Assert.Contains(shopper.Id, await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task LogIn_CustomerOfTheDemonstration_Works()
    {
        var answer = await Grant(("username", "john@example.com"), ("password", "demo-secret"));

        Assert.Equal((200, "QWERtyUpBa"), (answer.Status, (string)answer.Json["owner_id"]!));
    }

    [Theory]
    [InlineData("client_id", "nobody", 401, "invalid_client")]
    [InlineData("client_id", "demo-client", 400, "unauthorized_client")]
    [InlineData("client_secret", "wrong", 401, "invalid_client")]
    [InlineData("username", "nobody@example.com", 400, "invalid_grant")]
    [InlineData("username", null, 400, "invalid_request")]
    [InlineData("password", "wrong", 400, "invalid_grant")]
    [InlineData("password", null, 400, "invalid_request")]
    [InlineData("scope", "market:id:NoSuchOne", 400, "invalid_scope")]
    public async Task LogIn_Wrongly_IsRefused(string member, string? value, int status, string title)
    {
        var answer = await Grant(("username", "john@example.com"), ("password", "demo-secret"), (member, value));

        var error = answer.Json["errors"]![0]!;
        Assert.Equal((status, title, status), (answer.Status, (string)error["title"]!, (int)error["status"]!));
    }

    [Theory]
    [InlineData("authorization_code")]
    [InlineData("urn:ietf:params:oauth:grant-type:jwt-bearer")]
    public async Task Token_ByAGrantThatIsNotOffered_IsRefused(string grant)
    {
        var answer = await Grant(("grant_type", grant));

        Assert.Equal((400, "unsupported_grant_type"), (answer.Status, (string)answer.Json["errors"]![0]!["title"]!));
    }

    [Fact]
    public async Task LogIn_WronglyAgainAndAgain_IsCountedWithWrongKeys()
    {
        using var strict = new Service { Host = host => host.UseSetting("OrderGrains:Credentials:FailuresPerMinute", "2") };
        var shop = new Shop(strict);
        var statuses = new List<int>();

        for (var i = 0; i < 3; i++)
            statuses.Add((await shop.Grant(Request(("username", "john@example.com"), ("password", $"wrong-{i}")))).Status);

        Assert.Equal([400, 400, 429], statuses);
        Assert.Equal(200, (await shop.Grant(Request(("username", "john@example.com"), ("password", "demo-secret")))).Status);
    }

    private Task<Answer> Grant(params (string Member, string? Value)[] members) => new Shop(service).Grant(Request(members));

    private static JsonObject Request(params (string Member, string? Value)[] members)
    {
        var request = new JsonObject { ["grant_type"] = "password", ["client_id"] = "demo-low" };
        foreach (var (member, value) in members)
            request[member] = value;
        return request;
    }
}
