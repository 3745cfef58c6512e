using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using OrderGrains.Api.Doors;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace OrderGrains.Api.OpenApi;

/// <summary>Shows the documented pairs of an endpoint as examples of its request and its answers.</summary>
internal sealed class DoorExampleFilter : IOperationFilter
{
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        var pairs = context.ApiDescription.ActionDescriptor.EndpointMetadata.OfType<DoorExample>().ToList();
        if (pairs.Count == 0)
            return;

        operation.Responses = [];
        foreach (var pair in pairs)
        {
            if (pair.Request is { } request)
                Add((operation.RequestBody as OpenApiRequestBody ?? Body(operation)).Content!, pair.ContentType, pair.Name, request);
            Add(Response(operation.Responses, pair.Status).Content!, AnswerType(pair), pair.Name, pair.Response);
        }
    }

    private static OpenApiRequestBody Body(OpenApiOperation operation)
    {
        var body = new OpenApiRequestBody { Content = new Dictionary<string, IOpenApiMediaType>(), Required = true };
        operation.RequestBody = body;
        return body;
    }

    private static OpenApiResponse Response(OpenApiResponses responses, int status)
    {
        var code = status.ToString(CultureInfo.InvariantCulture);
        if (responses.TryGetValue(code, out var known) && known is OpenApiResponse response)
            return response;

        response = new OpenApiResponse
        {
            Description = Microsoft.AspNetCore.WebUtilities.ReasonPhrases.GetReasonPhrase(status),
            Content = new Dictionary<string, IOpenApiMediaType>(),
        };
        responses[code] = response;
        return response;
    }

    /// <summary>A form is answered in JSON; every other request in its own type, unless the pair says otherwise.</summary>
    private static string AnswerType(DoorExample pair) => pair.AnswerType
        ?? (pair.ContentType == "application/x-www-form-urlencoded" ? "application/json" : pair.ContentType);

    private static void Add(IDictionary<string, IOpenApiMediaType> content, string contentType, string name, string text)
    {
        if (!content.TryGetValue(contentType, out var type))
            content[contentType] = type = new OpenApiMediaType
            {
                Schema = new OpenApiSchema(),
                Examples = new Dictionary<string, IOpenApiExample>(),
            };

        type.Examples![name] = new OpenApiExample { Summary = name, Value = Value(text) };
    }

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
