using Microsoft.Kiota.Abstractions.Authentication;
using Microsoft.Kiota.Http.HttpClientLibrary;
using OrderGrains.Client.Manage;

namespace OrderGrains.Client;

/// <summary>
/// OrderGrains' own API. What may be repeated is, when the service is away or too busy; every change is made once. Safe for many threads.
/// </summary>
public sealed class OrderGrainsClient : IDisposable
{
    private readonly HttpClient _http;
    private readonly HttpClientRequestAdapter _adapter;
    private readonly OrderGrainsApi _api;

    /// <param name="address">Where the service answers, such as <c>https://orders.example</c>.</param>
    /// <param name="apiKey">A credential's API key.</param>
    /// <param name="options">How requests are repeated; null for the usual.</param>
    /// <param name="transport">What sends requests, and is disposed of with the client; null for the system's own.</param>
    public OrderGrainsClient(Uri address, string apiKey, RetryOptions? options = null, HttpMessageHandler? transport = null)
    {
        ArgumentNullException.ThrowIfNull(address);
        ArgumentException.ThrowIfNullOrEmpty(apiKey);
        _http = new(new RetryHandler(options ?? new()) { InnerHandler = transport ?? new SocketsHttpHandler() });
        _http.DefaultRequestHeaders.Add("X-Api-Key", apiKey);
        _adapter = new(new AnonymousAuthenticationProvider(), httpClient: _http) { BaseUrl = address.AbsoluteUri.TrimEnd('/') };
        _api = new(_adapter);
    }

    /// <summary>All calls, by their paths: <c>client.Manage.Orders["A-1001"].GetAsync()</c>.</summary>
    public ManageRequestBuilder Manage => _api.Manage;

    /// <inheritdoc/>
    public void Dispose()
    {
        _adapter.Dispose();
        _http.Dispose();
    }
}
