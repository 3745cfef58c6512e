using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using OrderGrains.Bench.Contestants;

namespace OrderGrains.Bench.Load;

/// <summary>
/// A client of all doors with the demonstration's credentials. It costs more than an <see cref="HttpConnection"/>, and reads answers of any
/// size: it is for what is measured by the server's processor time alone.
/// </summary>
internal sealed class ShopClient : IDisposable
{
    private const long FirstOrder = 1_000_001;

    private static readonly Dictionary<string, string> Credentials = new()
    {
        ["grant_type"] = "client_credentials",
        ["client_id"] = "demo-client",
        ["client_secret"] = "demo-secret",
    };

    private readonly HttpClient _http;
    private readonly Dictionary<string, string> _tokens = [];

    private ShopClient(Uri address)
    {
        _http = new() { BaseAddress = address };
        foreach (var name in new[] { "api_key", "API-Authorization", "X-Api-Key" })
            _http.DefaultRequestHeaders.Add(name, "demo-key");
    }

    public static async Task<ShopClient> Open(Uri address)
    {
        var client = new ShopClient(address);
        using var json = JsonContent.Create(Credentials);
        client._tokens["/api/"] = await client.Token("/oauth/token", json);
        using var form = new FormUrlEncodedContent(Credentials);
        client._tokens["/v2/"] = await client.Token("/oauth/access_token", form);
        return client;
    }

    /// <summary>A number, as all doors take it.</summary>
    public static string OrderId(int order) => (FirstOrder + order).ToString(CultureInfo.InvariantCulture);

    /// <summary>Creates the first orders, each with a transaction.</summary>
    public async Task Seed(int orders)
    {
        for (var order = 0; order < orders; order++)
        {
            var json = (JsonObject)JsonNode.Parse(OrderJson.Of(order))!;
            (json["id"], json["transactionId"]) = (OrderId(order), FirstOrder + order);
            using var content = new StringContent(json.ToJsonString(), Encoding.UTF8, "application/json");
            using var response = await _http.PostAsync(new Uri("/manage/orders", UriKind.Relative), content);
            await Body(response);
        }
    }

    public async Task<byte[]> Get(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        foreach (var (start, token) in _tokens)
        {
            if (path.StartsWith(start, StringComparison.Ordinal))
                request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }

        using var response = await _http.SendAsync(request);
        return await Body(response);
    }

    /// <exception cref="InvalidDataException">The list has another number of items.</exception>
    public async Task Check(string path, string items, int count)
    {
        var found = JsonNode.Parse(await Get(path))![items]!.AsArray().Count;
        if (found != count)
            throw new InvalidDataException($"GET {path} lists {found} items.");
    }

    public void Dispose() => _http.Dispose();

    private async Task<string> Token(string path, HttpContent credentials)
    {
        using var response = await _http.PostAsync(new Uri(path, UriKind.Relative), credentials);
        return (string)JsonNode.Parse(await Body(response))!["access_token"]!;
    }

    private static async Task<byte[]> Body(HttpResponseMessage response)
    {
        var body = await response.Content.ReadAsByteArrayAsync();
        return response.IsSuccessStatusCode
            ? body
            : throw new InvalidDataException($"{(int)response.StatusCode} {Encoding.UTF8.GetString(body)}");
    }
}
