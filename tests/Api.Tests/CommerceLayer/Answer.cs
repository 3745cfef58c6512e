using System.Net.Http.Headers;
using System.Text.Json.Nodes;

namespace OrderGrains.Api.Tests.CommerceLayer;

/// <summary>An answer of the door, read to the end.</summary>
public sealed record Answer(int Status, string Text, HttpResponseHeaders Headers, string? ContentType)
{
    public JsonObject Json => (JsonObject)JsonNode.Parse(Text)!;

    public JsonObject Attributes => (JsonObject)Json["data"]!["attributes"]!;

    /// <summary>The codes of all errors.</summary>
    public string[] Codes => [.. ((JsonArray)Json["errors"]!).Select(error => (string)error!["code"]!)];

    /// <summary>The pointers of all errors.</summary>
    public string[] Pointers => [.. ((JsonArray)Json["errors"]!).Select(error => (string?)error!["source"]?["pointer"] ?? "")];

    public string? ETag => Headers.ETag?.Tag;

    public string? this[string attribute] => Attributes[attribute]?.ToString();
}
