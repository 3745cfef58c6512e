using Microsoft.OpenApi;
using OrderGrains.Api.OpenApi.Shapes;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace OrderGrains.Api.OpenApi;

/// <summary>Adds the shapes that operations refer to.</summary>
internal sealed class ShapeDocumentFilter : IDocumentFilter
{
    public void Apply(OpenApiDocument swaggerDoc, DocumentFilterContext context)
    {
        swaggerDoc.Components ??= new();
        swaggerDoc.Components.Schemas = ShapeTable.All
            .OrderBy(shape => shape.Name, StringComparer.Ordinal)
            .ToDictionary(shape => shape.Name, IOpenApiSchema (shape) => shape.Schema);
    }
}
