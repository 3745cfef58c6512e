using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace OrderGrains.Api.Tests.Deliveries;

/// <summary>A message as a receiver got it.</summary>
/// <param name="Path">With the query.</param>
/// <param name="Headers">As they came.</param>
/// <param name="Body">To the character.</param>
public sealed record Received(string Path, IHeaderDictionary Headers, string Body)
{
    public string Id => Header("webhook-id");

    public JsonNode Json => JsonNode.Parse(Body)!;

    public string OrderId => (string)Json["data"]!["orderId"]!;

    /// <summary>"" where there is none.</summary>
    public string Header(string name) => Headers[name].ToString();

    public long Version => (long)Json["data"]!["version"]!;
}
