using System.Text.Json;
using System.Text.Json.Nodes;
using OrderGrains.Fuzz.Json;
using OrderGrains.Orders;

namespace OrderGrains.Fuzz.Grammars;

/// <summary>A request as a vendor's page has it, and the order it meets there.</summary>
/// <param name="Template">The request.</param>
/// <param name="Order">The order without an id and without names that only one order can have; null where it meets none.</param>
internal sealed record DocumentedRequest(Template Template, JsonObject? Order)
{
    private static readonly JsonDocumentOptions Options = new() { CommentHandling = JsonCommentHandling.Skip };

    /// <summary>All that lie in a folder for each door, in the order of their names.</summary>
    public static IReadOnlyList<DocumentedRequest> All { get; } = [.. Load()];

    private static IEnumerable<DocumentedRequest> Load()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "documented");
        var files = Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToList();
        return files.Select((file, index) => Read(file, index));
    }

    private static DocumentedRequest Read(string file, int index)
    {
        var json = JsonNode.Parse(File.ReadAllText(file), documentOptions: Options)!;
        var door = Enum.Parse<Door>(new FileInfo(file).Directory!.Parent!.Name);
        var target = ((string)json["path"]!).Split('?', 2);
        var body = json["body"]?.ToJsonString();
        var order = (JsonObject?)json["order"]?.DeepClone();
        order?.Remove("number");
        order?.Remove("transactionId");
        return new(
            new(door, (string)json["method"]!, target[0])
            {
                ContentType = body is null && json["rawBody"] is null ? null : (string?)json["contentType"] ?? "application/json",
                Body = body is null ? null : _ => JsonPiece.Parse(body),
                Text = (string?)json["rawBody"],
                Query = target.Length == 1 ? [] : [.. target[1].Split('&').Select(Parameter)],
                Order = order is null ? null : index,
            },
            order);
    }

    private static (string, string[]) Parameter(string text) =>
        text.Split('=', 2) is [var name, var value] ? (name, [value]) : (text, [""]);
}
