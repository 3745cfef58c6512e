using System.Text.Json.Nodes;

namespace OrderGrains.Api.Tests.Support;

/// <summary>What came back.</summary>
/// <param name="Status">HTTP status code.</param>
/// <param name="Text">The body.</param>
/// <param name="Headers">Headers of response and content.</param>
public sealed record Answer(int Status, string Text, IReadOnlyDictionary<string, string> Headers)
{
    public JsonNode Json => JsonNode.Parse(Text)!;

    public string? ETag => Header("ETag");

    public string? Header(string name) => Headers.GetValueOrDefault(name);

    /// <summary>Fails unless the status is as given; gives the body.</summary>
    public JsonNode Is(int status)
    {
        Assert.True(status == Status, $"{Status} {Text}");
        return Json;
    }

    /// <summary>Fails unless status and whole body are as given.</summary>
    public void Is(int status, string json) => JsonAssert.Matches(JsonNode.Parse(json), Is(status), partial: false);
}
