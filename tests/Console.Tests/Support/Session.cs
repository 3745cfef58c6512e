using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace OrderGrains.Console.Tests.Support;

/// <summary>A session of the console without a browser: a cookie, and the token its scripts would send.</summary>
internal sealed class Session : IDisposable
{
    private readonly HttpClient _client;

    private Session(HttpClient client, string token, string cookie) => (_client, Token, Cookie) = (client, token, cookie);

    public string Token { get; }

    /// <summary>The header that set the cookie.</summary>
    public string Cookie { get; }

    public static async Task<Session> Open(ConsoleHost host, string key = "demo-key")
    {
        var handler = new HttpClientHandler { CookieContainer = new CookieContainer() };
        var client = new HttpClient(handler) { BaseAddress = new(host.Address) };
        using var answer = await client.PostAsJsonAsync("/console/session", new { key });
        answer.EnsureSuccessStatusCode();
        var session = await client.GetFromJsonAsync<JsonNode>("/console/session");
        return new(client, (string)session!["token"]!, answer.Headers.GetValues("Set-Cookie").Single());
    }

    /// <summary>Sends a request with the session's cookie and the headers given.</summary>
    public async Task<(int Status, string Text)> Send(
        string method, string path, object? body = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(new(method), path) { Content = body is null ? null : JsonContent.Create(body) };
        foreach (var (name, value) in headers)
            request.Headers.Add(name, value);
        using var answer = await _client.SendAsync(request);
        return ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    public void Dispose() => _client.Dispose();
}
