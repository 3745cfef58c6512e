using System.Text.Json.Nodes;

namespace OrderGrains.Api.Tests.Holding;

/// <summary>What became of an order that was to be placed.</summary>
/// <param name="OrderId">Null where it was not, since something it needs was not there, and where nobody knows.</param>
/// <param name="Status">HTTP status code.</param>
/// <param name="Text">The answer's body.</param>
internal sealed record Sale(string? OrderId, int Status, string Text)
{
    /// <summary>Of an answer that does not know what has become of the order.</summary>
    public const int Unknown = 504;

    /// <param name="status">HTTP status code.</param>
    /// <param name="text">The answer's body.</param>
    /// <param name="id">The order's id, where it is placed.</param>
    /// <param name="refusal">What the door says where there is too little.</param>
    public static Sale Of(int status, string text, Func<JsonNode, string?> id, string refusal)
    {
        var isPlaced = status is 200 or 201 && !text.Contains(refusal, StringComparison.Ordinal);
        Assert.True(isPlaced || text.Contains(refusal, StringComparison.Ordinal) || status == Unknown, $"{status} {text}");
        return new(isPlaced ? id(JsonNode.Parse(text)!) : null, status, text);
    }
}
