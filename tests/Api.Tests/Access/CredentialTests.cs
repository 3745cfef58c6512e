using System.Text.Json.Nodes;
using OrderGrains.Api.Tests.Support;

namespace OrderGrains.Api.Tests.Access;

/// <summary>A merchant lets others in and out, by its own API.</summary>
public sealed class CredentialTests(AccessService access) : IClassFixture<AccessService>
{
    private const string Key = "\"secrets\":[\"ApiKey\"]";
    private const string Both = "\"secrets\":[\"ApiKey\",\"ClientSecret\"]";

    private static readonly string NewId = Guid.NewGuid().ToString("N");

    [Fact]
    public async Task Create_WithSecrets_ShowsThemOnceAndSaysWhatItMayDo()
    {
        var created = await access.Create($"\"doors\":[\"Centra\",\"Manage\"],\"rights\":\"Write\",\"markets\":[2,1],{Both}");
        var read = (await access.Manage("GET", $"/{created["id"]}")).Is(200);

        Assert.False(string.IsNullOrEmpty((string?)created["apiKey"]) || string.IsNullOrEmpty((string?)created["clientSecret"]));
        Assert.Null(read["apiKey"]);
        Assert.Null(read["clientSecret"]);
        Assert.Equal("""["Manage","Centra"]""", read["doors"]!.ToJsonString());
        Assert.Equal("""[1,2]""", read["markets"]!.ToJsonString());
        Assert.Equal(("Write", "Full", false), ((string)read["rights"]!, (string)read["role"]!, (bool)read["disabled"]!));
        Assert.Equal(["ApiKey", "ClientSecret"], read["secrets"]!.AsArray().Select(secret => (string)secret!["kind"]!));
        Assert.DoesNotContain("hash", read.ToJsonString(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Call_WithoutDoorOrRight_IsForbidden()
    {
        var reader = (string)(await access.Create($"\"doors\":[\"Manage\"],{Key}"))["apiKey"]!;
        var id = await access.Service.Import(Order());

        Assert.Equal(200, (await Call("GET", $"/manage/orders/{id}", reader)).Status);
        Assert.Equal(403, (await Call("PATCH", $"/manage/orders/{id}", reader, """{"comment":"no"}""")).Status);
        Assert.Equal(403, (await access.Manage("GET", "", key: reader)).Status);
        Assert.Equal(403, (await access.Service.Call("GET", $"/orders/{id}", null, ("api_key", reader))).Status);
    }

    [Fact]
    public async Task Create_UnderstandsNothingElse()
    {
        var answer = await access.Manage(
            "POST", "", """{"name":"a b","doors":["Backdoor"],"rights":"All","markets":["1"],"expiresAt":"soon","secrets":{},"more":1}""");

        Assert.Equal(
            ["doors", "expiresAt", "markets", "more", "name", "rights", "secrets"],
            answer.Is(400)["errors"]!.AsObject().Select(error => error.Key).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Create_TheSameTwice_IsAConflict()
    {
        var body = $$"""{"name":"{{NewId}}","doors":[],"secrets":[]}""";

        Assert.Equal(201, (await access.Manage("POST", "", body)).Status);
        Assert.Equal(409, (await access.Manage("POST", "", body)).Status);
    }

    [Fact]
    public async Task Create_MoreThanTheCallerHas_IsForbidden()
    {
        var admin = await access.Create($"\"doors\":[\"Manage\"],\"rights\":\"Admin\",\"markets\":[1],{Key}");
        var key = (string)admin["apiKey"]!;

        string[] more = ["\"doors\":[\"Fuuffy\"],\"markets\":[1]", "\"doors\":[\"Manage\"]", "\"doors\":[],\"markets\":[1,2]"];
        foreach (var members in more)
        {
            var body = $$"""{"name":"{{Guid.NewGuid():N}}",{{members}},{{Key}}}""";
            Assert.Equal(403, (await access.Manage("POST", "", body, key)).Status);
        }

        Assert.Equal(403, (await access.Manage("POST", "/demo-key/rotate", """{"kind":"ApiKey"}""", key)).Status);
        Assert.Equal(409, (await access.Manage("DELETE", $"/{admin["id"]}", key: key)).Status);
        Assert.Equal(409, (await access.Manage("PATCH", $"/{admin["id"]}", """{"disabled":true}""", key)).Status);
    }

    [Fact]
    public async Task Rotate_KeepingTheOldKey_LetsBothIn()
    {
        var created = await access.Create($"\"doors\":[\"Manage\"],{Key}");
        var (id, first) = ((string)created["id"]!, (string)created["apiKey"]!);

        var rotated = (await access.Manage("POST", $"/{id}/rotate", """{"kind":"ApiKey","keepOldFor":3600}""")).Is(200);
        access.LetEverybodyKnow();

        Assert.Equal(404, (await Read(first)).Status);
        Assert.Equal(404, (await Read((string)rotated["apiKey"]!)).Status);
        Assert.NotNull((string?)rotated["secrets"]![0]!["expiresAt"]);

        var last = (await access.Manage("POST", $"/{id}/rotate", """{"kind":"ApiKey"}""")).Is(200);
        access.LetEverybodyKnow();

        Assert.Equal(401, (await Read(first)).Status);
        Assert.Equal(401, (await Read((string)rotated["apiKey"]!)).Status);
        Assert.Equal(404, (await Read((string)last["apiKey"]!)).Status);
    }

    [Fact]
    public async Task Remove_OneSecret_LeavesTheOther()
    {
        var created = await access.Create($"\"doors\":[\"Manage\",\"Fuuffy\"],{Both}");
        var token = await Token(created);
        var secret = created["secrets"]!.AsArray().Single(secret => (string)secret!["kind"]! == "ClientSecret")!["id"];

        (await access.Manage("DELETE", $"/{created["id"]}/secrets/{secret}")).Is(200);
        access.LetEverybodyKnow();

        Assert.Equal(401, (await Fuuffy(token)).Status);
        Assert.Equal(404, (await Read((string)created["apiKey"]!)).Status);
    }

    [Theory]
    [InlineData("PATCH", """{"disabled":true}""", 200)]
    [InlineData("PATCH", """{"expiresAt":"2026-01-01T00:00:00Z"}""", 200)]
    [InlineData("DELETE", null, 204)]
    public async Task Withdraw_EndsKeysAndTokensEverywhere(string method, string? body, int status)
    {
        var created = await access.Create($"\"doors\":[\"Manage\",\"Fuuffy\"],{Both}");
        var token = await Token(created);
        Assert.Equal(404, (await Fuuffy(token)).Status);

        Assert.Equal(status, (await access.Manage(method, $"/{created["id"]}", body)).Status);
        access.LetEverybodyKnow();

        Assert.Equal(401, (await Read((string)created["apiKey"]!)).Status);
        Assert.Equal(401, (await Fuuffy(token)).Status);
        Assert.Equal(401, (await TokenCall(created)).Status);
    }

    [Fact]
    public async Task Patch_Terms_HoldForTokensThatAreOut()
    {
        var created = await access.Create($"\"doors\":[\"Fuuffy\"],\"rights\":\"Write\",{Both}");
        var token = await Token(created);

        (await access.Manage("PATCH", $"/{created["id"]}", """{"rights":"Read"}""")).Is(200);
        access.LetEverybodyKnow();

        Assert.Equal(404, (await Fuuffy(token)).Status);
        Assert.Equal(403, (await Fuuffy(token, "PATCH", """{"notes":"N"}""")).Status);
    }

    [Fact]
    public async Task List_PageByPage_HasTheMerchantsOwnOnly()
    {
        var mine = (string)(await access.Create("\"doors\":[],\"secrets\":[]"))["id"]!;
        List<string> ids = [];
        for (var next = ""; next is not null;)
        {
            var page = (await access.Manage("GET", $"?limit=2{(next.Length > 0 ? $"&after={next}" : "")}")).Is(200);
            ids.AddRange(page["items"]!.AsArray().Select(item => (string)item!["id"]!));
            next = (string?)page["next"];
        }

        Assert.Contains(mine, ids);
        Assert.Contains("demo-key", ids);
        Assert.DoesNotContain("other-key", ids);
        Assert.Equal(ids.Distinct().Order(StringComparer.Ordinal), ids);
        foreach (var (method, path) in new[] { ("GET", ""), ("DELETE", ""), ("POST", "/rotate"), ("DELETE", "/secrets/x"), ("PATCH", "") })
        {
            var body = method == "POST" ? """{"kind":"ApiKey"}""" : "{}";
            Assert.Equal(404, (await access.Manage(method, $"/other-key{path}", method is "GET" or "DELETE" ? null : body)).Status);
        }
    }

    private static JsonObject Order() =>
        new() { ["id"] = Guid.NewGuid().ToString("N"), ["status"] = "Placed", ["payment"] = "Paid", ["currency"] = "EUR" };

    private Task<Answer> Call(string method, string path, string key, string? body = null) =>
        access.Service.Call(method, path, body, ("X-Api-Key", key));

    private Task<Answer> Read(string key) => Call("GET", "/manage/orders/nothing", key);

    private Task<Answer> Fuuffy(string token, string method = "GET", string? body = null) =>
        access.Service.Call(method, "/v1/orders/order_000000000000", body, ("Authorization", $"Bearer {token}"));

    private Task<Answer> TokenCall(JsonNode client) => access.Service.Call(
        "POST",
        "/v1/auth/token",
        $$"""{"grant_type":"client_credentials","client_id":"{{client["id"]}}","client_secret":"{{client["clientSecret"]}}"}""");

    private async Task<string> Token(JsonNode client) => (string)(await TokenCall(client)).Is(200)["data"]!["access_token"]!;
}
