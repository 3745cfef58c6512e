using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace OrderGrains.Api.OpenApi.Shapes;

/// <summary>
/// What JSON looks like, in few words. In an object a name with a question mark at its end is that of a member that may be absent.
/// </summary>
internal static class Shape
{
    public static OpenApiSchema Text => Of(JsonSchemaType.String);

    /// <summary>A number with a fraction.</summary>
    public static OpenApiSchema Number => Of(JsonSchemaType.Number);

    /// <summary>A whole number of up to 64 bits.</summary>
    public static OpenApiSchema Whole => new() { Type = JsonSchemaType.Integer, Format = "int64" };

    public static OpenApiSchema Flag => Of(JsonSchemaType.Boolean);

    /// <summary>ISO 8601.</summary>
    public static OpenApiSchema Time => new() { Type = JsonSchemaType.String, Format = "date-time" };

    public static OpenApiSchema Null => Of(JsonSchemaType.Null);

    /// <summary>An object with any members.</summary>
    public static OpenApiSchema AnyObject => Of(JsonSchemaType.Object);

    /// <summary>Anything at all.</summary>
    public static OpenApiSchema Any => new();

    /// <summary>What loosely typed clients send for text, number or flag: whatever they have, as text or not.</summary>
    public static OpenApiSchema Loose =>
        Of(JsonSchemaType.String | JsonSchemaType.Number | JsonSchemaType.Boolean | JsonSchemaType.Null);

    /// <summary>One of a few texts.</summary>
    public static OpenApiSchema OneOf(params IEnumerable<string> values) =>
        new() { Type = JsonSchemaType.String, Enum = [.. values.Select(value => (JsonNode)JsonValue.Create(value))] };

    public static OpenApiSchema List(IOpenApiSchema item) => new() { Type = JsonSchemaType.Array, Items = item };

    /// <summary>An object whose members have names of the caller's own.</summary>
    public static OpenApiSchema Map(IOpenApiSchema value) => new() { Type = JsonSchemaType.Object, AdditionalProperties = value };

    /// <summary>An object with these members and no others.</summary>
    public static OpenApiSchema Object(params IEnumerable<(string Name, IOpenApiSchema Schema)> members)
    {
        var schema = Open(members);
        schema.AdditionalPropertiesAllowed = false;
        return schema;
    }

    /// <summary>An object with these members, and others that do not matter.</summary>
    public static OpenApiSchema Open(params IEnumerable<(string Name, IOpenApiSchema Schema)> members)
    {
        var all = members.ToList();
        return new()
        {
            Type = JsonSchemaType.Object,
            Properties = all.ToDictionary(member => member.Name.TrimEnd('?'), member => member.Schema),
            Required = all.Select(member => member.Name).Where(name => !name.EndsWith('?')).ToHashSet(),
        };
    }

    /// <summary>All of these members may be absent.</summary>
    public static IEnumerable<(string Name, IOpenApiSchema Schema)> Each(IOpenApiSchema schema, params IEnumerable<string> names) =>
        names.Select(name => (name.EndsWith('?') ? name : name + "?", schema));

    /// <summary>Null as well.</summary>
    public static IOpenApiSchema Maybe(IOpenApiSchema schema)
    {
        if (schema is not OpenApiSchema { Type: { } type, Enum: null } plain)
            return Either(schema, Null);
        plain.Type = type | JsonSchemaType.Null;
        return plain;
    }

    /// <summary>Any of several shapes.</summary>
    public static OpenApiSchema Either(params IEnumerable<IOpenApiSchema> shapes) => new() { AnyOf = [.. shapes] };

    private static OpenApiSchema Of(JsonSchemaType type) => new() { Type = type };
}
