using System.Text.Json;
using System.Text.Json.Nodes;
using OrderGrains.Fuzz.Json;
using OrderGrains.Orders;

namespace OrderGrains.Fuzz.Grammars;

/// <summary>The calls of the service's own OpenAPI document, each with its examples.</summary>
internal static class OpenApiTemplates
{
    private const int RareWeight = 1;

    public static IEnumerable<Template> Read(JsonNode document)
    {
        foreach (var (path, methods) in document["paths"]!.AsObject())
        {
            foreach (var (method, operation) in methods!.AsObject())
            {
                var door = Enum.Parse<Door>((string)operation!["tags"]![0]!);
                var call = new Template(door, method.ToUpperInvariant(), path)
                {
                    Query = [.. Parameters(operation)],
                    IsAuthenticated = operation["security"] is JsonArray { Count: > 0 },
                    IsOfOperator = operation["security"]?.ToJsonString().Contains("OperatorKey", StringComparison.Ordinal) == true,
                    Weight = path.EndsWith("/reset", StringComparison.Ordinal) ? RareWeight : 10,
                };
                var bodies = operation["requestBody"]?["content"]?.AsObject() ?? [];
                if (bodies.Count == 0)
                    yield return call;
                foreach (var (contentType, body) in bodies)
                {
                    foreach (var (_, example) in body!["examples"]?.AsObject() ?? [])
                        yield return With(call, contentType, example!["value"]!);
                }
            }
        }
    }

    // An example of what is not one JSON text is shown as text.
    private static Template With(Template call, string contentType, JsonNode example)
    {
        var text = example.ToJsonString();
        return example.GetValueKind() == JsonValueKind.String
            ? call with { ContentType = contentType, Text = (string)example! }
            : call with { ContentType = contentType, Body = _ => JsonPiece.Parse(text) };
    }

    private static IEnumerable<(string, string[])> Parameters(JsonNode operation) =>
        from parameter in operation["parameters"]?.AsArray() ?? []
        where (string)parameter!["in"]! == "query"
        select ((string)parameter["name"]!, Values(parameter["schema"]));

    private static string[] Values(JsonNode? schema) => (string?)schema?["type"] switch
    {
        "integer" or "number" => ["0", "1", "10", "-1", "2147483648"],
        "boolean" => ["true", "false", "x"],
        _ => schema?["enum"] is JsonArray names ? [.. names.Select(name => (string)name!), "x"] : ["1", "x", "now", "true", "2026-01-01"],
    };
}
