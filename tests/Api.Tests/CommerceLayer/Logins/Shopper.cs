using System.Text.Json.Nodes;
using OrderGrains.Api.Tests.Support;

namespace OrderGrains.Api.Tests.CommerceLayer.Logins;

/// <summary>A customer in front of a storefront, who has a password and logs in with it.</summary>
public sealed class Shopper(Service service)
{
    public const string Password = "a good password";
    private const string Channel = "demo-low";

    private readonly Shop _shop = new(service);

    /// <summary>The customer's id.</summary>
    public string Id { get; private set; } = "";

    public string Email { get; } = $"{Guid.NewGuid():N}@example.com";

    public string AccessToken { get; private set; } = "";

    public string RefreshToken { get; private set; } = "";

    /// <summary>A customer who has signed up and logged in.</summary>
    public static async Task<Shopper> Come(Service service)
    {
        var shopper = new Shopper(service);
        var signedUp = await shopper._shop.Send(
            HttpMethod.Post, "/api/customers", Create("customers", new() { ["email"] = shopper.Email, ["password"] = Password }), Channel);
        shopper.Id = (string)signedUp.Json["data"]!["id"]!;
        Assert.Equal(200, (await shopper.LogIn()).Status);
        return shopper;
    }

    public Task<Answer> LogIn(string password = Password, string? scope = null) => Grant(new()
    {
        ["grant_type"] = "password",
        ["username"] = Email,
        ["password"] = password,
        ["scope"] = scope,
    });

    public Task<Answer> Refresh(string? token = null, string client = Channel) =>
        Grant(new() { ["grant_type"] = "refresh_token", ["refresh_token"] = token ?? RefreshToken }, client);

    public Task<Answer> Revoke(string token, string client = Channel) => _shop.Send(new(HttpMethod.Post, "/oauth/revoke")
    {
        Content = Body(new JsonObject { ["client_id"] = client, ["token"] = token }, "application/json"),
    });

    public Task<Answer> Get(string path, string? token = null) => Call(HttpMethod.Get, path, null, token);

    public Task<Answer> Patch(string type, string id, JsonObject attributes, JsonObject? relationships = null) =>
        Call(HttpMethod.Patch, $"/api/{type}/{id}", Document(type, id, attributes, relationships));

    public Task<Answer> Post(string type, JsonObject? attributes = null, params JsonObject[] relationships) =>
        Call(HttpMethod.Post, $"/api/{type}", Create(type, attributes, relationships));

    public Task<Answer> Delete(string path) => Call(HttpMethod.Delete, path, null);

    public Task<Answer> Call(HttpMethod method, string path, string? body, string? token = null, Action<HttpRequestMessage>? change = null)
    {
        var request = new HttpRequestMessage(method, path);
        request.Headers.Authorization = new("Bearer", token ?? AccessToken);
        if (body is not null)
            request.Content = Body(JsonNode.Parse(body)!, Shop.MediaType);
        change?.Invoke(request);
        return _shop.Send(request);
    }

    /// <summary>A document that creates a resource.</summary>
    public static string Create(string type, JsonObject? attributes = null, params JsonObject[] relationships) =>
        Document(type, null, attributes ?? [], new(relationships.SelectMany(one => one)
            .Select(one => KeyValuePair.Create(one.Key, one.Value?.DeepClone()))));

    private static string Document(string type, string? id, JsonObject attributes, JsonObject? relationships)
    {
        var data = new JsonObject { ["type"] = type, ["attributes"] = attributes };
        if (id is not null)
            data["id"] = id;
        if (relationships is not null)
            data["relationships"] = relationships;
        return new JsonObject { ["data"] = data }.ToJsonString();
    }

    private async Task<Answer> Grant(JsonObject members, string client = Channel)
    {
        members["client_id"] = client;
        var answer = await _shop.Grant(members);
        if (answer.Status == 200)
            (AccessToken, RefreshToken) = ((string)answer.Json["access_token"]!, (string)answer.Json["refresh_token"]!);
        return answer;
    }

    private static ByteArrayContent Body(JsonNode json, string type) =>
        new(System.Text.Encoding.UTF8.GetBytes(json.ToJsonString())) { Headers = { ContentType = new(type) } };
}
