using Microsoft.OpenApi;
using OrderGrains.Api.Doors;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace OrderGrains.Api.OpenApi;

/// <summary>Adds the query parameters that an endpoint reads by itself.</summary>
internal sealed class DoorQueryFilter : IOperationFilter
{
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        operation.Parameters ??= [];
        var queries = context.ApiDescription.ActionDescriptor.EndpointMetadata.OfType<DoorQuery>();
        foreach (var parameter in queries.SelectMany(query => query.Parameters))
        {
            operation.Parameters.Add(new OpenApiParameter
            {
                Name = parameter.Name,
                In = ParameterLocation.Query,
                Description = parameter.Description,
                Schema = new OpenApiSchema { Type = JsonSchemaType.String },
            });
        }
    }
}
