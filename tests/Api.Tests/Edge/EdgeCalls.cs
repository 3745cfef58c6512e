using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using OrderGrains.Api.Tests.BadInput;
using OrderGrains.Api.Tests.Support;
using OrderGrains.Orders;

namespace OrderGrains.Api.Tests.Edge;

/// <summary>Requests that reach the server as they are written.</summary>
internal static class EdgeCalls
{
    private static readonly UriCreationOptions AsWritten = new() { DangerousDisablePathAndQueryCanonicalization = true };

    /// <summary>Sends to a path that nobody tidies on the way.</summary>
    public static Task<Answer> Call(
        this ListeningService service, string method, string path, params (string Name, string Value)[] headers) =>
        service.Call(method, path, null, headers);

    /// <inheritdoc cref="Call(ListeningService, string, string, ValueTuple{string, string}[])"/>
    public static async Task<Answer> Call(
        this ListeningService service, string method, string path, HttpContent? body, params (string Name, string Value)[] headers)
    {
        Assert.True(Uri.TryCreate($"http://{service.Address.Authority}{path}", AsWritten, out var address), path);
        using var request = new HttpRequestMessage(new HttpMethod(method), address) { Content = body };
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        using var response = await service.Client.SendAsync(request);
        var all = response.Headers.Concat(response.Content.Headers)
            .ToDictionary(header => header.Key, header => string.Join(",", header.Value), StringComparer.OrdinalIgnoreCase);
        return new((int)response.StatusCode, await response.Content.ReadAsStringAsync(), all);
    }

    /// <summary>The door's documented update, with its credential.</summary>
    public static Task<Answer> Update(
        this ListeningService service, DoorUnderTest door, string id, Func<byte[], HttpContent>? encode = null,
        params (string Name, string Value)[] headers)
    {
        var text = Encoding.UTF8.GetBytes(Spoiling.Fill(door.Body, id, "good"));
        var body = encode is null ? new ByteArrayContent(text) : encode(text);
        body.Headers.ContentType = new MediaTypeHeaderValue(door.ContentType);
        return service.Call(door.Method, Spoiling.Fill(door.Path, id, ""), body, [.. headers, service.Credential(door.Door)]);
    }

    /// <summary>Imports an order that every door serves; returns the answer.</summary>
    public static async Task<Answer> Import(this ListeningService service, string id)
    {
        var order = new JsonObject
        {
            ["id"] = id,
            ["status"] = "Placed",
            ["payment"] = "Paid",
            ["currency"] = "EUR",
        };
        using var content = JsonContent.Create(order);
        return await service.Call("POST", "/manage/orders", content, service.Credential(Door.Manage));
    }
}
