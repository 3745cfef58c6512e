using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using OrderGrains.Api.Tests.Support;

namespace OrderGrains.Api.Tests.CommerceLayer;

/// <summary>A client of the Commerce Layer door.</summary>
public sealed class Shop(Service service)
{
    public const string MediaType = "application/vnd.api+json";

    private static readonly Dictionary<(Service Service, string Client), string> Tokens = [];

    public static JsonObject Document(string id, JsonObject? attributes = null, JsonObject? relationships = null)
    {
        var data = new JsonObject { ["type"] = "orders", ["id"] = id };
        if (attributes is not null)
            data["attributes"] = attributes.DeepClone();
        if (relationships is not null)
            data["relationships"] = relationships.DeepClone();
        return new JsonObject { ["data"] = data };
    }

    public static JsonObject Relationship(string name, string type, string id) =>
        new() { [name] = new JsonObject { ["data"] = new JsonObject { ["type"] = type, ["id"] = id } } };

    /// <summary>Imports a cart and returns its id.</summary>
    public Task<string> Cart(params (string Member, JsonNode? Value)[] changes) => service.Import(Carts.With(changes));

    public Task<Answer> Patch(string id, JsonObject? attributes = null, JsonObject? relationships = null, string query = "") =>
        Send(HttpMethod.Patch, $"/api/orders/{id}{query}", Document(id, attributes, relationships).ToJsonString());

    public Task<Answer> Patch(string id, string attribute, JsonNode? value) => Patch(id, new JsonObject { [attribute] = value });

    public Task<Answer> Get(string id, string query = "", string client = "demo-client") =>
        Send(HttpMethod.Get, $"/api/orders/{id}{query}", client: client);

    public async Task<Answer> Send(
        HttpMethod method, string path, string? body = null, string client = "demo-client", Action<HttpRequestMessage>? change = null)
    {
        using var request = new HttpRequestMessage(method, path);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await Token(client));
        if (body is not null)
            request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) { Headers = { ContentType = new(MediaType) } };
        change?.Invoke(request);
        return await Send(request);
    }

    public async Task<Answer> Send(HttpRequestMessage request)
    {
        using var http = service.CreateClient();
        using var response = await http.SendAsync(request);
        return new Answer(
            (int)response.StatusCode,
            await response.Content.ReadAsStringAsync(),
            response.Headers,
            response.Content.Headers.ContentType?.ToString());
    }

    /// <summary>A token of a client, got once.</summary>
    public async Task<string> Token(string client)
    {
        if (Tokens.TryGetValue((service, client), out var known))
            return known;

        var secret = client == "other-client" ? "other-secret" : "demo-secret";
        var answer = await Grant(new() { ["grant_type"] = "client_credentials", ["client_id"] = client, ["client_secret"] = secret });
        Assert.Equal(200, answer.Status);
        return Tokens[(service, client)] = (string)answer.Json["access_token"]!;
    }

    public Task<Answer> Grant(JsonObject members) => Send(new HttpRequestMessage(HttpMethod.Post, "/oauth/token")
    {
        Content = new StringContent(members.ToJsonString(), Encoding.UTF8, "application/json"),
    });
}
