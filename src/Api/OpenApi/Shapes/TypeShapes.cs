using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Microsoft.OpenApi;
using OrderGrains.Orders;
using OrderGrains.Values;

namespace OrderGrains.Api.OpenApi.Shapes;

/// <summary>
/// The shapes of records as their JSON context writes and reads them. A member that has its type's own value is left out, so none is
/// required; lists and maps have converters, which hide what is in them, and are known by their types.
/// </summary>
/// <param name="context">Knows the records.</param>
internal sealed class TypeShapes(JsonSerializerContext context)
{
    private readonly Dictionary<Type, NamedShape> _named = [];

    /// <summary>The shapes of all records met so far.</summary>
    public IEnumerable<NamedShape> All => _named.Values;

    /// <summary>The shape of a record, named as its type.</summary>
    /// <param name="type">The record.</param>
    /// <param name="others">Members that stand in the JSON beside the record's own.</param>
    public NamedShape Record(Type type, params IEnumerable<(string Name, IOpenApiSchema Schema)> others)
    {
        if (_named.TryGetValue(type, out var known))
            return known;

        // A record may hold others of its kind: it is named before its members are looked at.
        var shape = _named[type] = new(type.Name, Shape.Object());
        foreach (var (name, member) in Members(type).Concat(others))
            shape.Schema.Properties![name.TrimEnd('?')] = member;
        return shape;
    }

    /// <summary>The members of a record, each of which may be absent.</summary>
    public IEnumerable<(string Name, IOpenApiSchema Schema)> Members(Type type) =>
        context.GetTypeInfo(type)!.Properties.Where(IsShown).Select(property => (property.Name + "?", Of(property)));

    /// <summary>The shape of an enumeration, named as its type.</summary>
    public IOpenApiSchema Enumeration(Type type)
    {
        if (!_named.TryGetValue(type, out var known))
            known = _named[type] = new(type.Name, Shape.OneOf(Enum.GetNames(type)));
        return known.Ref;
    }

    // What is kept of members nobody knows is never shown.
    private static bool IsShown(JsonPropertyInfo property) => property.Get is not null && !property.IsExtensionData
        && property.PropertyType != typeof(UnknownMembers);

    // An enumeration is left out where it is unset: clients cannot make a type of one that may be null.
    private IOpenApiSchema Of(JsonPropertyInfo property)
    {
        var shape = Of(property.PropertyType);
        var underlying = Nullable.GetUnderlyingType(property.PropertyType);
        var isNullable = (property.IsGetNullable || underlying is not null) && underlying?.IsEnum != true;
        return isNullable && shape is not OpenApiSchema { Type: null } ? Shape.Maybe(shape) : shape;
    }

    private IOpenApiSchema Of(Type type) => (Nullable.GetUnderlyingType(type) ?? type) switch
    {
        var it when it == typeof(string) => Shape.Text,
        var it when it == typeof(bool) => Shape.Flag,
        var it when it == typeof(int) => new OpenApiSchema { Type = JsonSchemaType.Integer, Format = "int32" },
        var it when it == typeof(long) => Shape.Whole,
        var it when it == typeof(decimal) => Shape.Number,
        var it when it == typeof(DateTimeOffset) => Shape.Time,
        var it when it == typeof(DateOnly) => new OpenApiSchema { Type = JsonSchemaType.String, Format = "date" },
        var it when it == typeof(JsonText) => Shape.Any,
        { IsEnum: true } it => Enumeration(it),
        { IsGenericType: true } it when it.GetGenericTypeDefinition() == typeof(ValueList<>) =>
            Shape.List(Of(it.GetGenericArguments()[0])),
        { IsGenericType: true } it when it.GetGenericTypeDefinition() == typeof(ValueMap<>) =>
            Shape.Map(Of(it.GetGenericArguments()[0])),
        var it => Record(it).Ref,
    };
}
