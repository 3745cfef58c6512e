using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace OrderGrains.Api.Tests.Support;

/// <summary>Plays a documented pair against the service.</summary>
public static class VectorRunner
{
    /// <summary>Creates the order, sends the request and compares status and body, then what the doors show.</summary>
    /// <param name="service">The service.</param>
    /// <param name="vector">The pair.</param>
    /// <param name="authenticate">Puts on a request what lets its caller in.</param>
    /// <param name="orderId">Of an order that is there; null where the vector's own is meant.</param>
    public static async Task<HttpResponseMessage> Play(
        this Service service, Vector vector, Action<HttpRequestMessage> authenticate, string? orderId = null)
    {
        var id = orderId ?? vector.OrderId ?? Guid.NewGuid().ToString("N");
        if (vector.Order is { } order)
        {
            var copy = (JsonObject)order.DeepClone();
            copy["id"] = id;
            await service.Import(copy);
        }

        using var client = service.CreateClient();
        for (var index = 0; index < vector.Before.Count; index++)
        {
            var step = vector.Before[index];
            using var before = Request(
                vector with { Method = step.Method, Path = step.Path, Headers = step.Headers, Body = step.Body, RawBody = null }, id);
            authenticate(before);
            foreach (var (name, value) in step.Headers)
                before.Headers.TryAddWithoutValidation(name, value);
            using var done = await client.SendAsync(before);
            var answer = await done.Content.ReadAsStringAsync();
            Assert.True(done.IsSuccessStatusCode, answer);
            foreach (var (name, path) in step.Keep)
                vector = vector.Filled(name, Kept(answer, path));
        }

        using var request = Request(vector, id);
        authenticate(request);
        foreach (var (name, value) in vector.Headers)
        {
            request.Headers.Remove(name);
            if (value.Length > 0)
                request.Headers.TryAddWithoutValidation(name, value);
        }

        var response = await client.SendAsync(request);
        await Compare(vector, id, response);
        foreach (var (path, view) in vector.Views)
            await Compare(client, path.Replace("{id}", id, StringComparison.Ordinal), view, id, authenticate);
        return response;
    }

    private static string Kept(string answer, string path) =>
        (string)path.Split('.').Aggregate(JsonNode.Parse(answer)!, (node, member) => node[member]!)!;

    private static async Task Compare(
        HttpClient client, string path, JsonNode view, string id, Action<HttpRequestMessage> authenticate)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        authenticate(request);
        using var response = await client.SendAsync(request);
        RawPattern.Matches(view, id, await response.Content.ReadAsStringAsync());
    }

    private static HttpRequestMessage Request(Vector vector, string id)
    {
        var request = new HttpRequestMessage(new HttpMethod(vector.Method), vector.Path.Replace("{id}", id, StringComparison.Ordinal));
        if ((vector.RawBody ?? vector.Body?.ToJsonString()) is { } body)
        {
            request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body.Replace("{id}", id, StringComparison.Ordinal)));
            request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(vector.ContentType);
        }

        return request;
    }

    private static async Task Compare(Vector vector, string id, HttpResponseMessage response)
    {
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(vector.Status == (int)response.StatusCode, $"{(int)response.StatusCode} {text}");
        if (vector.RawAnswer is { } raw)
            RawPattern.Matches(raw, id, text);
        if (vector is { Whole: true, Answer: { } whole })
            RawPattern.Matches(whole, id, text);
        else if (vector.Answer?.ToJsonString().Replace("{id}", id, StringComparison.Ordinal) is { } answer)
            JsonAssert.Matches(JsonNode.Parse(answer), JsonNode.Parse(text), vector.Partial);
    }
}
