using System.Text.Json;
using System.Text.Json.Nodes;

namespace OrderGrains.Api.Tests.Support;

/// <summary>
/// A documented request and its answer, kept as a data file. <c>order</c> is the canonical order the request meets; the text
/// <c>{id}</c> in path and body stands for its id, which is drawn anew for each run.
/// </summary>
public sealed record Vector
{
    private static readonly JsonSerializerOptions Options =
        new(JsonSerializerDefaults.Web) { ReadCommentHandling = JsonCommentHandling.Skip };

    public required string Name { get; init; }

    /// <summary>Where it is documented.</summary>
    public required string Source { get; init; }

    /// <summary>The order to create first; null where the request meets none.</summary>
    public JsonObject? Order { get; init; }

    /// <summary>A fixed id instead of a drawn one, e.g. for integers.</summary>
    public string? OrderId { get; init; }

    /// <summary>Requests that come before, in this order, and have to succeed; such as what fills a cart.</summary>
    public IReadOnlyList<VectorStep> Before { get; init; } = [];

    public required string Method { get; init; }
    public required string Path { get; init; }
    public Dictionary<string, string> Headers { get; init; } = [];

    /// <summary>Sent as JSON; null where <see cref="RawBody"/> or nothing is sent.</summary>
    public JsonNode? Body { get; init; }

    /// <summary>Sent as it is.</summary>
    public string? RawBody { get; init; }

    public string ContentType { get; init; } = "application/json";
    public required int Status { get; init; }

    /// <summary>Expected body. Members with the value <c>"*"</c> must be there and may hold anything.</summary>
    public JsonNode? Answer { get; init; }

    /// <summary>Expected body to the byte, with the placeholders of <see cref="RawPattern"/>.</summary>
    public string? RawAnswer { get; init; }

    /// <summary>
    /// True where the answer is compared to the character: written without white space, its members in their order; <c>"*"</c> stands for
    /// one text or number.
    /// </summary>
    public bool Whole { get; init; }

    /// <summary>What the vendor's webhook is told of it afterwards, compared as <see cref="Whole"/>.</summary>
    public JsonNode? Message { get; init; }

    /// <summary>What the doors show of the order afterwards, by the paths of their reads; each compared as <see cref="Whole"/>.</summary>
    public Dictionary<string, JsonNode> Views { get; init; } = [];

    /// <summary>True where it is played to a merchant of its own, which has nothing yet.</summary>
    public bool OwnMerchant { get; init; }

    /// <summary>True when the answer may have members beyond the expected ones.</summary>
    public bool Partial { get; init; }

    public override string ToString() => Name;

    /// <summary>The vector with a text in place of a name in braces, in path, body and answer.</summary>
    public Vector Filled(string name, string text) => this with
    {
        Path = Fill(Path, name, text),
        Body = Fill(Body, name, text),
        Answer = Fill(Answer, name, text),
        Before = [.. Before.Select(step => step with { Path = Fill(step.Path, name, text), Body = Fill(step.Body, name, text) })],
    };

    private static string Fill(string where, string name, string text) => where.Replace($"{{{name}}}", text, StringComparison.Ordinal);

    private static JsonNode? Fill(JsonNode? where, string name, string text) =>
        where is null ? null : JsonNode.Parse(Fill(where.ToJsonString(), name, text));

    /// <summary>The vectors in a folder <c>{door}/Vectors</c> of the test project.</summary>
    public static TheoryData<Vector> Load(string door) => [.. Read(door)];

    /// <summary>The same, in the order of their files' names.</summary>
    public static IReadOnlyList<Vector> Read(string door)
    {
        var folder = System.IO.Path.Combine(AppContext.BaseDirectory, door, "Vectors");
        return
        [
            .. from file in Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal)
               select JsonSerializer.Deserialize<Vector>(File.ReadAllText(file), Options),
        ];
    }
}
