using System.Text.Json.Nodes;

namespace OrderGrains.Api.Tests.Support;

/// <summary>What came back.</summary>
/// <param name="Status">HTTP status code.</param>
/// <param name="Text">The body.</param>
/// <param name="Headers">Headers of response and content.</param>
public sealed record Answer(int Status, string Text, IReadOnlyDictionary<string, string> Headers)
{
    public JsonNode Json => JsonNode.Parse(Text)!;

    public string? Header(string name) => Headers.GetValueOrDefault(name);
}
