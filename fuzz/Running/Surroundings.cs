using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using OrderGrains.Fuzz.Doors;
using OrderGrains.Fuzz.Making;
using OrderGrains.Fuzz.Requests;

namespace OrderGrains.Fuzz.Running;

/// <summary>What requests need of a service before they are sent: credentials, orders, its OpenAPI document.</summary>
/// <param name="service">Where it is.</param>
internal sealed class Surroundings(Uri service) : IDisposable
{
    private const string Key = "demo-key";

    private const string Terms = """
        "secrets":["ApiKey","ClientSecret"],"doors":["Manage","CommerceLayer"],"rights":"Read"
        """;

    private readonly HttpClient _client = new() { BaseAddress = service, DefaultRequestHeaders = { { "X-Api-Key", Key } } };

    /// <summary>What goes where the placeholders are.</summary>
    public Dictionary<string, string> Known { get; } = [];

    public async Task<JsonNode> OpenApi(CancellationToken cancellationToken) =>
        (await _client.GetFromJsonAsync<JsonNode>("/swagger/v1/swagger.json", cancellationToken))!;

    /// <summary>Is let in at all doors.</summary>
    public async Task LetIn(CancellationToken cancellationToken)
    {
        Known[Placeholders.Operator] = Target.OperatorKey;
        foreach (var door in DoorList.All)
            Known[Placeholders.Secret(door.Door)] = door.TokenPath is { } path ? await Token(path, cancellationToken) : Key;
    }

    /// <summary>Makes the orders of a generation and a credential to do with as one likes.</summary>
    /// <exception cref="HttpRequestException">The service would not have it.</exception>
    public async Task Prepare(long generation, CancellationToken cancellationToken)
    {
        foreach (var (id, json) in OrderPool.Orders(generation))
            await Post("/manage/orders", json, id, cancellationToken);
        var credential = $$"""{"name":"fuzz-{{generation}}",{{Terms}}}""";
        await Post("/manage/credentials", credential, "a credential", cancellationToken);
        Known[Placeholders.Credential] = $"demo.fuzz-{generation}";
    }

    public void Dispose() => _client.Dispose();

    private async Task<string> Token(string path, CancellationToken cancellationToken)
    {
        using var form = new FormUrlEncodedContent(
        [
            new("grant_type", "client_credentials"), new("client_id", "demo-client"), new("client_secret", "demo-secret"),
        ]);
        using var response = await _client.PostAsync(new Uri(path, UriKind.Relative), form, cancellationToken);
        var answer = await response.Content.ReadFromJsonAsync<JsonNode>(cancellationToken);
        return (string)(answer!["access_token"] ?? answer["data"]!["access_token"])!;
    }

    private async Task Post(string path, string json, string what, CancellationToken cancellationToken)
    {
        using var content = new StringContent(json, Encoding.UTF8, "application/json");
        using var response = await _client.PostAsync(new Uri(path, UriKind.Relative), content, cancellationToken);
        var text = await response.Content.ReadAsStringAsync(cancellationToken);
        if (!response.IsSuccessStatusCode && response.StatusCode != System.Net.HttpStatusCode.Conflict)
            throw new HttpRequestException($"The service would not have {what}: {(int)response.StatusCode} {text}");
    }
}
