using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using OrderGrains.Api.Doors;
using OrderGrains.Api.Security;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace OrderGrains.Api.OpenApi;

/// <summary>Shows the documented pairs of an endpoint as examples of its request and its answers.</summary>
internal sealed class DoorExampleFilter : IOperationFilter
{
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        foreach (var pair in context.ApiDescription.ActionDescriptor.EndpointMetadata.OfType<DoorExample>())
        {
            if (pair.Request is { } request)
                Add(operation.RequestBody!.Content!, pair.ContentType, pair.Name, request);
            Add(Response(operation.Responses!, pair.Status).Content!, AnswerType(pair), pair.Name, pair.Response);
        }
    }

    /// <summary>An error is one of the door's, of which no more is said than that.</summary>
    private static OpenApiResponse Response(OpenApiResponses responses, int status)
    {
        var code = status.ToString(CultureInfo.InvariantCulture);
        return (OpenApiResponse)(responses.TryGetValue(code, out var known) ? known : responses[$"{code[0]}XX"]);
    }

    /// <summary>A form is answered in JSON; every other request in its own type, unless the pair says otherwise.</summary>
    private static string AnswerType(DoorExample pair) => pair.AnswerType
        ?? (pair.ContentType == TokenRequest.Form ? "application/json" : pair.ContentType);

    private static void Add(IDictionary<string, IOpenApiMediaType> content, string contentType, string name, string text) =>
        content[contentType].Examples![name] = new OpenApiExample { Summary = name, Value = Value(text) };

    private static JsonNode? Value(string text)
    {
        try
        {
            return JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            return JsonValue.Create(text);
        }
    }
}
