using Microsoft.OpenApi;
using OrderGrains.Api.Doors;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace OrderGrains.Api.OpenApi;

/// <summary>Adds the headers every door understands beside its vendor's own, and path parameters no handler names.</summary>
internal sealed class DoorHeaderFilter : IOperationFilter
{
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        operation.Parameters ??= [];
        foreach (var part in (context.ApiDescription.RelativePath ?? "").Split('/').Where(part => part.StartsWith('{')))
            Add(operation, ParameterLocation.Path, part.Trim('{', '}', '*').Split(':')[0], "The order.");

        var takesHeaders = context.MethodInfo.GetParameters().Any(parameter => parameter.ParameterType == typeof(DoorRequest));
        if (!takesHeaders || HttpMethods.IsGet(context.ApiDescription.HttpMethod ?? ""))
            return;

        Add(operation, ParameterLocation.Header, "Idempotency-Key",
            "At most 255 characters. A repeat under the same key gets the first answer and changes nothing.");
        Add(operation, ParameterLocation.Header, "If-Match", "The ETag the order must still have, e.g. \"7\"; otherwise 412.");
    }

    private static void Add(OpenApiOperation operation, ParameterLocation location, string name, string description)
    {
        if (operation.Parameters!.Any(parameter => parameter.Name == name))
            return;

        operation.Parameters!.Add(new OpenApiParameter
        {
            Name = name,
            In = location,
            Description = description,
            Required = location == ParameterLocation.Path,
            Schema = new OpenApiSchema { Type = JsonSchemaType.String },
        });
    }
}
