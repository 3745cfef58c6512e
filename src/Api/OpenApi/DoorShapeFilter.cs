using System.Globalization;
using Microsoft.OpenApi;
using OrderGrains.Api.Doors;
using OrderGrains.Api.OpenApi.Shapes;
using OrderGrains.Orders;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace OrderGrains.Api.OpenApi;

/// <summary>Says what an operation takes and what it answers to success, to what is wrong with a request, and to what went wrong.</summary>
internal sealed class DoorShapeFilter : IOperationFilter
{
    private const string TooMany = "429";

    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        if (context.ApiDescription.ActionDescriptor.EndpointMetadata.OfType<DoorShape>().LastOrDefault() is not { } shape)
            return;

        var door = Enum.Parse<Door>(operation.Tags!.First().Name!);
        if (shape.Request is { } request)
            operation.RequestBody = new OpenApiRequestBody { Required = shape.NeedsBody, Content = Content(request, shape.RequestTypes) };

        var success = Response(shape.Status, shape.Answer is { } answer ? Content(answer, shape.AnswerTypes) : null);
        success.Headers = DoorHeaders.OfSuccess(shape, door, HttpMethods.IsGet(context.ApiDescription.HttpMethod ?? ""));
        operation.Responses = new() { [Code(shape.Status)] = success };
        if (shape.MayBeEmpty)
            operation.Responses[Code(StatusCodes.Status204NoContent)] = Response(StatusCodes.Status204NoContent, content: null);

        var errors = Content(ShapeTable.ErrorOf(door), ErrorTypes(door, shape));
        operation.Responses["4XX"] = new OpenApiResponse { Description = "The request cannot be carried out.", Content = errors };
        operation.Responses[TooMany] = new OpenApiResponse
        {
            Description = "Too many requests; come back after some time.",
            Content = errors,
            Headers = DoorHeaders.OfTooMany(door),
        };
        operation.Responses["5XX"] = new OpenApiResponse
        {
            Description = "The service cannot serve it now, or does not know what came of it; the same request may be sent again.",
            Content = errors,
            Headers = DoorHeaders.OfFailure,
        };
    }

    private static IReadOnlyList<string> ErrorTypes(Door door, DoorShape shape) => door switch
    {
        Door.Manage => ["application/problem+json"],
        Door.CommerceLayer when shape.AnswerTypes.Count > 0 => shape.AnswerTypes,
        Door.Centra => shape.AnswerTypes,
        _ => ["application/json"],
    };

    private static OpenApiResponse Response(int status, Dictionary<string, IOpenApiMediaType>? content) => new()
    {
        Description = Microsoft.AspNetCore.WebUtilities.ReasonPhrases.GetReasonPhrase(status),
        Content = content,
    };

    private static Dictionary<string, IOpenApiMediaType> Content(NamedShape shape, IReadOnlyList<string> types) => types.ToDictionary(
        type => type,
        IOpenApiMediaType (type) => new OpenApiMediaType { Schema = shape.Ref, Examples = new Dictionary<string, IOpenApiExample>() });

    private static string Code(int status) => status.ToString(CultureInfo.InvariantCulture);
}
