using System.Text;
using System.Text.Json.Nodes;
using OrderGrains.Api.Tests.Support;

namespace OrderGrains.Api.Tests.CommerceLayer;

[Collection(ServiceCollection.Name)]
public sealed class TokenTests(Service service)
{
    private readonly Shop _shop = new(service);

    [Fact]
    public async Task Token_FromAForm_Works()
    {
        using var request = Form("grant_type=client_credentials&client_id=demo-client&client_secret=demo-secret");
        var answer = await _shop.Send(request);

        Assert.Equal((200, "market:all"), (answer.Status, (string)answer.Json["scope"]!));
        Assert.Equal(7200, (int)answer.Json["expires_in"]!);
    }

    [Theory]
    [InlineData("""{}""", 400, "invalid_request")]
    [InlineData("""{"grant_type":"authorization_code","client_id":"demo-client"}""", 400, "unsupported_grant_type")]
    [InlineData("""{"grant_type":"client_credentials"}""", 401, "invalid_client")]
    [InlineData("""{"grant_type":"client_credentials","client_id":"nobody","client_secret":"demo-secret"}""", 401, "invalid_client")]
    [InlineData("""{"grant_type":"client_credentials","client_id":["demo-client"],"client_secret":{}}""", 401, "invalid_client")]
    [InlineData("""{"grant_type""", 400, "Bad Request")]
    [InlineData("""[1]""", 400, "Bad Request")]
    [InlineData("", 400, "Bad Request")]
    public async Task Token_BadRequest_HasANumberForStatus(string body, int status, string title)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/oauth/token")
        {
            Content = new StringContent(body, Encoding.UTF8, "application/json"),
        };
        var answer = await _shop.Send(request);

        var error = answer.Json["errors"]![0]!;
        Assert.Equal((status, title), (answer.Status, (string)error["title"]!));
        Assert.Equal(status, (int)error["status"]!);
    }

    [Theory]
    [InlineData("market:all", 200)]
    [InlineData("market:1", 200)]
    [InlineData("market:id:QWERtyUpBa stock_location:1", 200)]
    [InlineData("market:code:europe", 200)]
    [InlineData("market:id:NoSuchOne", 400)]
    [InlineData("market:7", 400)]
    [InlineData("stock_location:1", 400)]
    [InlineData("everything", 400)]
    public async Task Token_Scope_IsJudged(string scope, int status)
    {
        var answer = await Grant(scope);

        Assert.Equal(status, answer.Status);
        Assert.Equal(status == 200 ? scope : null, (string?)answer.Json["scope"]);
    }

    [Theory]
    [InlineData("demo-low", "market:1", 200, null)]
    [InlineData("demo-low", null, 400, "invalid_request")]
    [InlineData("demo-low", " ", 400, "invalid_request")]
    [InlineData("demo-low", "market:7", 400, "invalid_scope")]
    [InlineData("demo-client", "market:1", 401, "invalid_client")]
    [InlineData("nobody", "market:1", 401, "invalid_client")]
    public async Task Token_WithoutASecret_IsForSalesChannelsThatNameTheirMarkets(
        string client, string? scope, int status, string? title)
    {
        var answer = await _shop.Grant(new()
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = client,
            ["scope"] = scope,
        });

        Assert.Equal((status, title), (answer.Status, (string?)answer.Json["errors"]?[0]?["title"]));
        Assert.Equal(status == 200 ? scope : null, (string?)answer.Json["scope"]);
    }

    [Fact]
    public async Task Token_WithoutASecret_DoesWhatASalesChannelMay()
    {
        var answer = await _shop.Grant(new()
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = "demo-low",
            ["scope"] = "market:id:QWERtyUpBa",
        });
        var token = (string)answer.Json["access_token"]!;
        var (pending, approved) = (await _shop.Cart(), await _shop.Cart(Carts.At("Approved:Authorized:Unfulfilled")));

        Assert.Equal((200, 200), (await Call(pending, HttpMethod.Get, token), await Call(pending, HttpMethod.Patch, token)));
        Assert.Equal((401, 401), (await Call(approved, HttpMethod.Get, token), await Call(approved, HttpMethod.Patch, token)));
        Assert.Equal(401, await Call("", HttpMethod.Get, token));
    }

    [Fact]
    public async Task Token_ForOneMarket_SeesNoOther()
    {
        var europe = await _shop.Cart();
        var nordics = await _shop.Cart(("market", new JsonObject { ["id"] = "NrDcMrKtSe", ["number"] = 2, ["currency"] = "EUR" }));
        var token = (string)(await Grant("market:id:QWERtyUpBa")).Json["access_token"]!;

        Assert.Equal((200, 200), (await Call(europe, HttpMethod.Get, token), await Call(europe, HttpMethod.Patch, token)));
        Assert.Equal((404, 404), (await Call(nordics, HttpMethod.Get, token), await Call(nordics, HttpMethod.Patch, token)));
    }

    [Fact]
    public async Task Token_OfAnotherDoor_IsWorthNothing()
    {
        var id = await _shop.Cart();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/oauth/access_token")
        {
            Content = new StringContent(
                "grant_type=client_credentials&client_id=demo-client&client_secret=demo-secret",
                Encoding.UTF8,
                "application/x-www-form-urlencoded"),
        };
        var foreign = (string?)(await _shop.Send(request)).Json["access_token"];

        Assert.NotNull(foreign);
        Assert.Equal(401, await Call(id, HttpMethod.Get, foreign));
    }

    private Task<Answer> Grant(string scope) => _shop.Grant(new()
    {
        ["grant_type"] = "client_credentials",
        ["client_id"] = "demo-client",
        ["client_secret"] = "demo-secret",
        ["scope"] = scope,
    });

    private async Task<int> Call(string id, HttpMethod method, string token)
    {
        var body = method == HttpMethod.Get ? null : Shop.Document(id, new() { ["reference"] = "R" }).ToJsonString();
        var answer = await _shop.Send(
            method, $"/api/orders/{id}", body, change: request => request.Headers.Authorization = new("Bearer", token));
        return answer.Status;
    }

    private static HttpRequestMessage Form(string body) => new(HttpMethod.Post, "/oauth/token")
    {
        Content = new StringContent(body, Encoding.UTF8, "application/x-www-form-urlencoded"),
    };
}
