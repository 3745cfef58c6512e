using System.Text.Json.Nodes;

namespace OrderGrains.Api.Tests.Support;

/// <summary>A request that comes before that of a <see cref="Vector"/>.</summary>
public sealed record VectorStep
{
    public required string Method { get; init; }
    public required string Path { get; init; }
    public Dictionary<string, string> Headers { get; init; } = [];

    /// <summary>Sent as JSON.</summary>
    public JsonNode? Body { get; init; }

    /// <summary>By a name: the dotted path of a text in the answer, which <c>{name}</c> stands for from then on.</summary>
    public Dictionary<string, string> Keep { get; init; } = [];
}
