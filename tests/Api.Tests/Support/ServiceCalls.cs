using System.Text;
using System.Text.Json.Nodes;

namespace OrderGrains.Api.Tests.Support;

/// <summary>Calls to the service as a client of any door makes them.</summary>
public static class ServiceCalls
{
    /// <summary>Sends one request; <paramref name="contentType"/> null sends none.</summary>
    public static async Task<Answer> Call(
        this Service service,
        string method,
        string path,
        byte[]? body,
        string? contentType,
        params IEnumerable<(string Name, string Value)> headers)
    {
        using var client = service.CreateClient();
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        if (body is not null)
        {
            request.Content = new ByteArrayContent(body);
            if (contentType is not null)
                request.Content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        }

        using var response = await client.SendAsync(request);
        var all = response.Headers.Concat(response.Content.Headers)
            .ToDictionary(header => header.Key, header => string.Join(",", header.Value), StringComparer.OrdinalIgnoreCase);
        return new((int)response.StatusCode, await response.Content.ReadAsStringAsync(), all);
    }

    /// <summary>Sends JSON.</summary>
    public static Task<Answer> Call(
        this Service service, string method, string path, string? body, params IEnumerable<(string Name, string Value)> headers) =>
        service.Call(method, path, body is null ? null : Encoding.UTF8.GetBytes(body), "application/json", headers);

    /// <summary>The order with everything it holds.</summary>
    public static async Task<JsonNode> Canonical(this Service service, string id)
    {
        var answer = await service.Call("GET", $"/manage/orders/{Uri.EscapeDataString(id)}", null, ("X-Api-Key", "demo-key"));
        Assert.True(answer.Status == 200, answer.Text);
        return answer.Json;
    }

    /// <summary>Imports an order of merchant <c>demo</c> in these states, with one line of 100.00.</summary>
    public static Task<string> NewOrder(
        this Service service, string id, string status, string payment, string fulfillment, Action<JsonObject>? change = null)
    {
        var order = new JsonObject
        {
            ["id"] = id,
            ["status"] = status,
            ["payment"] = payment,
            ["fulfillment"] = fulfillment,
            ["currency"] = "EUR",
            ["lines"] = new JsonArray(new JsonObject { ["id"] = $"{id}-1", ["name"] = "Candle", ["quantity"] = 1, ["unitAmount"] = 10000 }),
        };
        change?.Invoke(order);
        return service.Import(order);
    }
}
