using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;

namespace OrderGrains.Api.Tests.Support;

/// <summary>Holds JSON against the schemas of the OpenAPI document that is checked in.</summary>
internal static class Contract
{
    private const string Components = "#/components/schemas/";

    private static readonly EvaluationOptions Options = new() { OutputFormat = OutputFormat.List, RequireFormatValidation = true };

    /// <summary>The document.</summary>
    public static JsonObject Document { get; } =
        (JsonObject)JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "docs", "openapi.json")))!;

    private static readonly JsonNode Schemas = JsonNode.Parse(
        Document["components"]!["schemas"]!.ToJsonString().Replace(Components, "#/$defs/", StringComparison.Ordinal))!;

    private static readonly Dictionary<string, JsonSchema> Known = [];
    private static readonly Lock Gate = new();

    /// <summary>All operations by id.</summary>
    public static IReadOnlyDictionary<string, JsonObject> Operations { get; } = Document["paths"]!.AsObject()
        .SelectMany(path => path.Value!.AsObject())
        .Select(operation => operation.Value!.AsObject())
        .ToDictionary(operation => (string)operation["operationId"]!);

    /// <summary>The name of the schema of a body; null where the operation describes none of that type.</summary>
    /// <param name="body">The operation's request body, or one of its responses.</param>
    /// <param name="mediaType">Without parameters.</param>
    public static string? SchemaOf(JsonNode? body, string mediaType) =>
        ((string?)body?["content"]?[mediaType]?["schema"]?["$ref"])?[Components.Length..];

    /// <summary>The response of an operation to a status; null where it describes none.</summary>
    public static JsonNode? Response(JsonObject operation, int status)
    {
        var code = status.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return operation["responses"]![code] ?? operation["responses"]![$"{code[0]}XX"];
    }

    /// <summary>What is wrong with a document; null where nothing is.</summary>
    public static string? Problem(string schemaName, JsonElement json)
    {
        var result = Schema(schemaName).Evaluate(json, Options);
        return result.IsValid
            ? null
            : $"{json.GetRawText()} is no {schemaName}: " + string.Join("; ", (result.Details ?? [])
                .Where(detail => detail.Errors is { Count: > 0 })
                .Select(detail => $"{detail.InstanceLocation} {string.Join(", ", detail.Errors!.Values)}"));
    }

    private static JsonSchema Schema(string name)
    {
        lock (Gate)
        {
            if (!Known.TryGetValue(name, out var schema))
            {
                var text = new JsonObject { ["$ref"] = $"#/$defs/{name}", ["$defs"] = Schemas.DeepClone() };
                schema = Known[name] = JsonSchema.FromText(text.ToJsonString());
            }

            return schema;
        }
    }
}
