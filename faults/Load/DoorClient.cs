using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using OrderGrains.Faults.Orders;

namespace OrderGrains.Faults.Load;

/// <summary>Speaks to a node's doors as their vendors' clients would, and says what came of it.</summary>
internal sealed class DoorClient : IDisposable
{
    private const string Key = "demo-key";
    private static readonly string[] KeyHeaders = ["X-Api-Key", "api_key", "API-Authorization"];

    private readonly HttpClient _http;

    /// <param name="patience">How long an answer is waited for; after it the outcome is unknown.</param>
    public DoorClient(TimeSpan patience)
    {
        _http = new(new SocketsHttpHandler { ConnectTimeout = TimeSpan.FromSeconds(2), MaxConnectionsPerServer = 256 })
        {
            Timeout = patience,
        };
        foreach (var header in KeyHeaders)
            _http.DefaultRequestHeaders.Add(header, Key);
    }

    /// <summary>One call, one answer; never throws for what a service or a network may do.</summary>
    public async Task<OrderAnswer> Send(Uri node, long order, OrderCall call)
    {
        using var request = Request(node, order, call);
        try
        {
            using var response = await _http.SendAsync(request);
            return await Answers.Read(response, call);
        }
        catch (HttpRequestException e) when (e.HttpRequestError is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError)
        {
            return new(AnswerKind.NotMade, Detail: "no connection");
        }
        catch (Exception e) when (e is HttpRequestException or IOException or OperationCanceledException)
        {
            return new(AnswerKind.Unknown, Detail: e.GetType().Name);
        }
    }

    /// <summary>Makes an order to begin with: placed, authorized, not shipped. True when it is there.</summary>
    public async Task<bool> Create(Uri node, long order)
    {
        var body = new JsonObject
        {
            ["id"] = Id(order),
            ["status"] = "Placed",
            ["payment"] = "Authorized",
            ["currency"] = "EUR",
            ["lines"] = new JsonArray(new JsonObject { ["id"] = "1", ["quantity"] = 1, ["unitAmount"] = 1000 }),
        };
        try
        {
            using var response = await _http.PostAsJsonAsync(new Uri(node, "/manage/orders"), body);
            return response.StatusCode is HttpStatusCode.Created or HttpStatusCode.Conflict;
        }
        catch (Exception e) when (e is HttpRequestException or OperationCanceledException)
        {
            return false;
        }
    }

    /// <summary>A page of an order's history; null where it cannot be had now.</summary>
    public async Task<JsonElement?> History(Uri node, long order, long after)
    {
        try
        {
            var path = FormattableString.Invariant($"/manage/orders/{order}/history?after={after}&limit=1000");
            return await _http.GetFromJsonAsync<JsonElement>(new Uri(node, path));
        }
        catch (Exception e) when (e is HttpRequestException or OperationCanceledException or JsonException)
        {
            return null;
        }
    }

    /// <summary>A page of what <c>/manage</c> lists: the status that came, null for no answer, and with 200 the page.</summary>
    /// <param name="node">Who is asked.</param>
    /// <param name="path">Behind <c>/manage/</c>.</param>
    public async Task<(HttpStatusCode? Status, JsonElement? Page)> Page(Uri node, string path)
    {
        try
        {
            using var response = await _http.GetAsync(new Uri(node, $"/manage/{path}"));
            return response.StatusCode == HttpStatusCode.OK
                ? (response.StatusCode, await response.Content.ReadFromJsonAsync<JsonElement>())
                : (response.StatusCode, null);
        }
        catch (Exception e) when (e is HttpRequestException or IOException or OperationCanceledException)
        {
            return (null, null);
        }
    }

    public void Dispose() => _http.Dispose();

    private static HttpRequestMessage Request(Uri node, long order, OrderCall call)
    {
        var request = call switch
        {
            { Kind: CallKind.Read } => new HttpRequestMessage(HttpMethod.Get, new Uri(node, $"/manage/orders/{Id(order)}")),
            { Field: Field.Comment } => Json(HttpMethod.Put, new Uri(node, "/centra/orders"), new()
            {
                ["order"] = order,
                ["internalComment"] = call.Value,
                ["replaceInternalComment"] = true,
            }),
            _ => Json(HttpMethod.Patch, new Uri(node, $"/orders/{Id(order)}"), MultiSafepay(call)),
        };
        if (call.IfMatch is { } version)
            request.Headers.TryAddWithoutValidation("If-Match", FormattableString.Invariant($"\"{version}\""));
        if (call.Key is { } key)
            request.Headers.Add("Idempotency-Key", key);
        return request;
    }

    private static JsonObject MultiSafepay(OrderCall call)
    {
        var body = new JsonObject { [call.Field == Field.Invoice ? "invoice_id" : "tracktrace_code"] = call.Value };
        if (call.Kind is CallKind.Ship or CallKind.Cancel)
            body["status"] = call.Kind == CallKind.Ship ? "shipped" : "cancelled";
        return body;
    }

    private static HttpRequestMessage Json(HttpMethod method, Uri address, JsonObject body) =>
        new(method, address) { Content = JsonContent.Create(body) };

    private static string Id(long order) => order.ToString(CultureInfo.InvariantCulture);
}
