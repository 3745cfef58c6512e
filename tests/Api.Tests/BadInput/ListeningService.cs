using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using OrderGrains.Api.Tests.Support;
using OrderGrains.Orders;

namespace OrderGrains.Api.Tests.BadInput;

/// <summary>The service behind a server that really listens, so that limits and framing are the real ones.</summary>
public sealed class ListeningService : IAsyncLifetime, IDisposable
{
    private readonly Service _service;
    private readonly Dictionary<Door, (string Name, string Value)> _credentials = new()
    {
        [Door.MultiSafepay] = ("api_key", "demo-key"),
        [Door.Centra] = ("API-Authorization", "demo-key"),
        [Door.Manage] = ("X-Api-Key", "demo-key"),
    };

    public ListeningService()
        : this(new Service())
    {
    }

    /// <summary>A service that is set up in another way.</summary>
    internal ListeningService(Service service) => _service = service;

    public IServiceProvider Services => _service.Services;

    public HttpClient Client { get; private set; } = null!;

    public Uri Address => Client.BaseAddress!;

    public async Task InitializeAsync()
    {
        _service.UseKestrel(0);
        _service.StartServer();
        _service.ClientOptions.BaseAddress = await Listening();
        Client = _service.CreateClient();

        await AddToken(Door.CommerceLayer, "/oauth/token");
        await AddToken(Door.Fuuffy, "/v1/auth/token");
        await AddToken(Door.ElasticPath, "/oauth/access_token");
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose()
    {
        Client.Dispose();
        _service.Dispose();
    }

    /// <summary>The header that opens a door.</summary>
    public (string Name, string Value) Credential(Door door) => _credentials[door];

    /// <summary>Creates the order that a request is about, where it is not the request itself that creates it.</summary>
    public async Task Prepare(DoorUnderTest door, string orderId)
    {
        if (door.Door == Door.Manage)
            return;

        var order = new JsonObject
        {
            ["id"] = orderId,
            ["status"] = "Placed",
            ["payment"] = "Paid",
            ["currency"] = "EUR",
            ["market"] = new JsonObject { ["id"] = "QWERtyUpBa", ["number"] = 1 },
        };
        using var content = JsonContent.Create(order);
        var (status, text) = await Manage(HttpMethod.Post, "/manage/orders", content);
        Assert.True(status == 201, text);
    }

    /// <summary>The order's version; 0 where there is no such order.</summary>
    public async Task<int> Version(string orderId)
    {
        var (status, text) = await Manage(HttpMethod.Get, $"/manage/orders/{orderId}", null);
        return status == 404 ? 0 : (int)JsonNode.Parse(text)!["version"]!;
    }

    /// <summary>Where the server listens, which it does not know before it has started.</summary>
    private async Task<Uri> Listening()
    {
        var started = new TaskCompletionSource();
        await using var told = Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStarted.Register(started.SetResult);
        await started.Task;
        var addresses = Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses;
        return new(addresses.First());
    }

    private async Task<(int Status, string Text)> Manage(HttpMethod method, string path, HttpContent? content)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        request.Headers.Add("X-Api-Key", "demo-key");
        using var response = await Client.SendAsync(request);
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    private async Task AddToken(Door door, string path)
    {
        using var content = new FormUrlEncodedContent(
        [
            new("grant_type", "client_credentials"), new("client_id", "demo-client"), new("client_secret", "demo-secret"),
        ]);
        using var response = await Client.PostAsync(new Uri(path, UriKind.Relative), content);
        var answer = (await response.Content.ReadFromJsonAsync<JsonObject>())!;
        var token = answer["access_token"] ?? answer["data"]!["access_token"];
        _credentials[door] = ("Authorization", $"Bearer {token}");
    }
}
