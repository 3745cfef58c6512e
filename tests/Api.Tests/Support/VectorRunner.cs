using System.Net.Http.Headers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace OrderGrains.Api.Tests.Support;

/// <summary>Plays a documented pair against the service.</summary>
public static class VectorRunner
{
    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Creates the order, sends the request and compares status and body.</summary>
    public static async Task<HttpResponseMessage> Play(this Service service, Vector vector, Action<HttpRequestMessage> authenticate)
    {
        var id = vector.OrderId ?? Guid.NewGuid().ToString("N");
        if (vector.Order is { } order)
        {
            var copy = (JsonObject)order.DeepClone();
            copy["id"] = id;
            await service.Import(copy);
        }

        using var client = service.CreateClient();
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
        return response;
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
            Assert.Equal(raw.Replace("{id}", id, StringComparison.Ordinal), text);
        if (vector is { Whole: true, Answer: { } whole })
            Matches(whole, id, text);
        else if (vector.Answer?.ToJsonString().Replace("{id}", id, StringComparison.Ordinal) is { } answer)
            JsonAssert.Matches(JsonNode.Parse(answer), JsonNode.Parse(text), vector.Partial);
    }

    /// <summary>Compares JSON to the character, as <see cref="Vector.Whole"/> says.</summary>
    /// <param name="expected">With <c>{id}</c> for the order's id.</param>
    /// <param name="id">The order's id.</param>
    /// <param name="text">What came.</param>
    public static void Matches(JsonNode expected, string id, string text)
    {
        var written = expected.ToJsonString(Relaxed).Replace("{id}", id, StringComparison.Ordinal);
        var pattern = Regex.Escape(written).Replace("\"\\*\"", "(\"[^\"]*\"|[0-9.]+)", StringComparison.Ordinal);
        Assert.True(Regex.IsMatch(text, $"^{pattern}$"), $"expected {written}\nbut got  {text}");
    }
}
