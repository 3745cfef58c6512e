using Microsoft.OpenApi;

namespace OrderGrains.Api.OpenApi.Shapes;

/// <summary>A shape that the document names, so that others can refer to it; clients make a type of it.</summary>
/// <param name="Name">Unique in the document.</param>
/// <param name="Schema">What it looks like.</param>
internal sealed record NamedShape(string Name, OpenApiSchema Schema)
{
    /// <summary>Stands for the shape wherever it is used.</summary>
    public IOpenApiSchema Ref => new OpenApiSchemaReference(Name);
}
