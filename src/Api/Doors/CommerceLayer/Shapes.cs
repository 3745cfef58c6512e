using System.Text.Json;
using Microsoft.OpenApi;
using OrderGrains.Api.Doors.CommerceLayer.Resources;
using OrderGrains.Api.OpenApi.Shapes;
using OrderGrains.Orders;
using static OrderGrains.Api.OpenApi.Shapes.Shape;

namespace OrderGrains.Api.Doors.CommerceLayer;

/// <summary>What the Commerce Layer door takes and answers, by its tables of attributes and relationships.</summary>
internal static class CommerceLayerShapes
{
    private static readonly string[] Tolerated = ["links", "meta", "jsonapi", "included"];

    /// <summary>What is shown of an order otherwise than the end of its name says.</summary>
    private static readonly Dictionary<string, Func<IOpenApiSchema>> OwnShapes = new()
    {
        ["number"] = () => Maybe(Whole),
        ["status"] = () => Status<OrderStatus>(),
        ["payment_status"] = () => Status<PaymentStatus>(),
        ["fulfillment_status"] = () => Maybe(Text),
        ["guest"] = () => Flag,
        ["editable"] = () => Flag,
        ["placeable"] = () => Flag,
        ["tax_included"] = () => Maybe(Flag),
        ["tax_rate"] = () => Maybe(Number),
        ["freight_taxable"] = () => Maybe(Flag),
        ["autorefresh"] = () => Flag,
        ["payment_source_details"] = () => Maybe(Object(("type", Text))),
        ["metadata"] = () => AnyObject,
    };

    public static readonly NamedShape Update = new("CommerceLayerUpdate", Object(
    [
        ("data", Object(
        [
            ("type", OneOf(OrderResource.Type)),
            ("id", Loose),
            ("attributes?", Object(WritableAttributes.All.Select(row => (row.Name + "?", (IOpenApiSchema)Sent(row.Kind))))),
            ("relationships?", Object(Relationships.All
                .Where(row => !row.IsToMany)
                .Select(row => (row.Name + "?", (IOpenApiSchema)Linked(row))))),
            .. Each(Any, Tolerated),
        ])),
        .. Each(Any, Tolerated),
    ]));

    public static readonly NamedShape Answer = new("CommerceLayerOrder", Object(
        ("data", Resource(
            OneOf(OrderResource.Type),
            Object(OrderResource.Attributes.Fields.Select(name => (name + "?", Shown(name)))),
            ("relationships?", Object(Relationships.All.Select(row => (row.Name + "?", (IOpenApiSchema)Related(row))))))),
        ("included?", List(Resource(Text, AnyObject)))));

    public static readonly NamedShape Token = new("CommerceLayerToken", Object(
        ("access_token", Text), ("token_type", Text), ("expires_in", Whole), ("scope", Text), ("created_at", Whole)));

    public static readonly NamedShape Revoked = new("CommerceLayerRevoked", Object());

    /// <summary>The status is a text, but for the token call's, which is a number.</summary>
    public static readonly NamedShape Error = new("CommerceLayerError", Object(("errors", List(Object(
        ("title", Text),
        ("detail", Text),
        ("code", Text),
        ("source?", Object(("pointer", Text))),
        ("status", Either(Text, Whole)),
        ("meta?", Object(("error", Text), ("count?", Whole))))))));

    public static IEnumerable<NamedShape> All => [Update, Answer, Token, Revoked, Error];

    private static OpenApiSchema Sent(AttributeKind kind) => kind == AttributeKind.Object
        ? Either(AnyObject, Text, Null)
        : Loose;

    private static OpenApiSchema Linked(Relationship relationship) => Open(
        ("data", Either(Object(("type", OneOf(relationship.Types)), ("id", Loose)), Null)));

    private static OpenApiSchema Related(Relationship relationship)
    {
        var identifier = Object(("type", Text), ("id", Text));
        return Object(
            ("links", Object(("self", Text), ("related", Text))),
            ("data?", relationship.IsToMany ? List(identifier) : Maybe(identifier)));
    }

    /// <summary>Fields that are not asked for are left out.</summary>
    private static OpenApiSchema Resource(
        IOpenApiSchema type, IOpenApiSchema attributes, params IEnumerable<(string Name, IOpenApiSchema Schema)> others) => Object(
    [
        ("id", Text),
        ("type", type),
        ("links", Object(("self", Text))),
        ("attributes?", attributes),
        .. others,
        ("meta", Object(("mode", OneOf("test", "live")))),
    ]);

    private static IOpenApiSchema Shown(string name) => OwnShapes.TryGetValue(name, out var own) ? own()
        : name.StartsWith("formatted_", StringComparison.Ordinal) ? Maybe(Text)
        : name.EndsWith("_cents", StringComparison.Ordinal) ? Maybe(Whole)
        : name.EndsWith("_float", StringComparison.Ordinal) ? Maybe(Number)
        : name.EndsWith("_count", StringComparison.Ordinal) ? Whole
        : name.EndsWith("_at", StringComparison.Ordinal) ? Maybe(Time)
        : Maybe(Text);

    private static OpenApiSchema Status<T>()
        where T : struct, Enum => OneOf(Enum.GetNames<T>().Select(JsonNamingPolicy.SnakeCaseLower.ConvertName));
}
