using Microsoft.AspNetCore.Authorization;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace OrderGrains.Api.OpenApi;

/// <summary>Says which credentials an operation takes, by its policy.</summary>
internal sealed class DoorSecurityFilter : IOperationFilter
{
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        var metadata = context.ApiDescription.ActionDescriptor.EndpointMetadata;
        if (metadata.OfType<IAllowAnonymous>().Any())
            return;

        operation.Security = [.. metadata.OfType<IAuthorizeData>()
            .SelectMany(data => DoorSecuritySchemes.ByPolicy.GetValueOrDefault(data.Policy ?? "", []))
            .Distinct()
            .Select(name => new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(name, context.Document)] = [] })];
    }
}
