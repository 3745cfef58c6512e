using System.Net.Http.Headers;
using System.Text.Json.Nodes;

namespace OrderGrains.Api.Tests.Support;

/// <summary>What the service answered.</summary>
public sealed record Answer(int Status, string Text, HttpResponseHeaders Headers, string? ContentType)
{
    public JsonNode Json => JsonNode.Parse(Text)!;

    public string? ETag => Headers.ETag?.Tag;

    public string? Header(string name) => Headers.TryGetValues(name, out var values) ? string.Join(",", values) : null;

    /// <summary>Fails unless status and whole body are as given.</summary>
    public void Is(int status, string json)
    {
        Assert.True(status == Status, $"{Status} {Text}");
        JsonAssert.Matches(JsonNode.Parse(json), Json, partial: false);
    }

    /// <summary>Fails unless the status is as given; gives the body.</summary>
    public JsonNode Is(int status)
    {
        Assert.True(status == Status, $"{Status} {Text}");
        return Json;
    }
}
