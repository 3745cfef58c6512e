using System.Text.Json;
using Microsoft.OpenApi;
using OrderGrains.Api.Doors.CommerceLayer.Resources;
using OrderGrains.Api.Doors.CommerceLayer.Writing;
using OrderGrains.Api.OpenApi.Shapes;
using OrderGrains.Orders;
using static OrderGrains.Api.OpenApi.Shapes.Shape;

namespace OrderGrains.Api.Doors.CommerceLayer.Rows;

/// <summary>What the calls of types of resources take and answer, by their tables of attributes and relationships.</summary>
internal static class ResourceShapes
{
    private static readonly string[] Tolerated = ["links", "meta", "jsonapi", "included"];

    /// <summary>What is shown otherwise than the end of its name says; of one type only where the type stands before it.</summary>
    private static readonly Dictionary<string, Func<IOpenApiSchema>> OwnShapes = new()
    {
        ["orders.number"] = () => Maybe(Whole),
        ["orders.status"] = () => Status<OrderStatus>(),
        ["orders.payment_status"] = () => Status<PaymentStatus>(),
        ["markets.number"] = () => Maybe(Whole),
        ["stock_locations.number"] = () => Whole,
        ["guest"] = () => Flag,
        ["weight"] = () => Maybe(Number),
        ["length"] = () => Maybe(Number),
        ["width"] = () => Maybe(Number),
        ["height"] = () => Maybe(Number),
        ["customs_certify"] = () => Maybe(Flag),
        ["customs_info_required"] = () => Maybe(Flag),
        ["editable"] = () => Flag,
        ["placeable"] = () => Flag,
        ["business"] = () => Flag,
        ["has_password"] = () => Flag,
        ["do_not_ship"] = () => Flag,
        ["succeeded"] = () => Flag,
        ["tax_included"] = () => Maybe(Flag),
        ["tax_rate"] = () => Maybe(Number),
        ["freight_taxable"] = () => Maybe(Flag),
        ["autorefresh"] = () => Flag,
        ["quantity"] = () => Maybe(Whole),
        ["percentage"] = () => Maybe(Whole),
        ["usage_limit"] = () => Maybe(Whole),
        ["disabled"] = () => Flag,
        ["options"] = () => AnyObject,
        ["inventory_quantity"] = () => Maybe(Whole),
        ["payment_source_details"] = () => Maybe(Object(("type", Text))),
        ["metadata"] = () => AnyObject,
        ["payload"] = () => AnyObject,
        ["changes"] = () => AnyObject,
        ["who"] = () => AnyObject,
        ["include_resources"] = () => List(Text),
    };

    private static readonly NamedShape Related = new("CommerceLayerRelated", Object(
        ("data", Either(Loosely(), List(Loosely()), Null)),
        ("meta?", Counts()),
        ("links?", PageLinks()),
        ("included?", List(Loosely()))));

    private static readonly Dictionary<string, NamedShape> Answers = ResourceRows.All.ToDictionary(
        row => row.Type.Name,
        row => new NamedShape($"CommerceLayer{ResourceNames.Singular(row.Type.Name)}", Object(
            ("data", Resource(row.Type)), ("included?", List(Loosely())))));

    private static readonly Dictionary<string, NamedShape> Pages = ResourceRows.All.Where(row => row.List is not null).ToDictionary(
        row => row.Type.Name,
        row => new NamedShape($"CommerceLayer{ResourceNames.Plural(row.Type.Name)}", Object(
            ("data", List(Resource(row.Type))), ("meta", Counts()), ("links", PageLinks()), ("included?", List(Loosely())))));

    private static readonly Dictionary<string, NamedShape> Creations = ResourceRows.All.Where(row => row.Create is not null).ToDictionary(
        row => row.Type.Name,
        row => new NamedShape($"CommerceLayerNew{ResourceNames.Singular(row.Type.Name)}", Document(row.Create!.Table, isNew: true)));

    private static readonly Dictionary<string, NamedShape> Updates = ResourceRows.All.Where(row => row.Update is not null).ToDictionary(
        row => row.Type.Name,
        row => new NamedShape(
            row.Type == OrderResource.Orders ? "CommerceLayerUpdate" : $"CommerceLayerUpdate{ResourceNames.Singular(row.Type.Name)}",
            Document(row.Update!.Table, isNew: false)));

    public static IEnumerable<NamedShape> All => [.. Answers.Values, .. Pages.Values, .. Creations.Values, .. Updates.Values, Related];

    public static NamedShape RelatedAnswer => Related;

    /// <summary>What a call takes and answers.</summary>
    public static (NamedShape? Request, NamedShape? Answer, int Status) Of(ResourceRow row, ResourceCalls call) => call switch
    {
        ResourceCalls.List => (null, Pages[row.Type.Name], StatusCodes.Status200OK),
        ResourceCalls.Create => (Creations[row.Type.Name], Answers[row.Type.Name], StatusCodes.Status201Created),
        ResourceCalls.Update => (Updates[row.Type.Name], Answers[row.Type.Name], StatusCodes.Status200OK),
        ResourceCalls.Delete => (null, null, StatusCodes.Status204NoContent),
        _ => (null, Answers[row.Type.Name], StatusCodes.Status200OK),
    };

    private static OpenApiSchema Document(WriteTable table, bool isNew) => Object(
    [
        ("data", Object(
        [
            ("type", OneOf(table.Type)),
            .. isNew ? Array.Empty<(string, IOpenApiSchema)>() : [("id", Loose)],
            ("attributes?", Object(table.Attributes.Where(row => isNew || !row.OnlyWhenNew)
                .Select(row => (row.Name + "?", (IOpenApiSchema)Sent(row.Kind))))),
            ("relationships?", Object(table.Relationships.Select(row => (row.Name + "?", (IOpenApiSchema)Linked(row))))),
            .. Each(Any, Tolerated),
        ])),
        .. Each(Any, Tolerated),
    ]);

    private static OpenApiSchema Sent(AttributeKind kind) => kind switch
    {
        AttributeKind.Object => Either(AnyObject, Text, Null),
        AttributeKind.Names => Either(List(Text), Null),
        _ => Loose,
    };

    private static OpenApiSchema Linked(Relationship relationship)
    {
        var identifier = Object(("type", OneOf(relationship.Types)), ("id", Loose));
        return Open(("data", relationship.IsToMany ? List(identifier) : Either(identifier, Null)));
    }

    /// <summary>Fields that are not asked for are left out.</summary>
    private static OpenApiSchema Resource(ResourceType type) => Object(
        ("id", Text),
        ("type", OneOf(type.Name)),
        ("links", Object(("self", Text))),
        ("attributes?", Object(type.Attributes.Select(name => (name + "?", Shown(type.Name, name))))),
        ("relationships?", Object(type.Relationships.Select(row => (row.Name + "?", (IOpenApiSchema)Shown(row))))),
        ("meta", Mode()));

    /// <summary>Of any type.</summary>
    private static OpenApiSchema Loosely() => Object(
        ("id", Text),
        ("type", Text),
        ("links", Object(("self", Text))),
        ("attributes?", AnyObject),
        ("relationships?", AnyObject),
        ("meta", Mode()));

    private static OpenApiSchema Mode() => Object(("mode", OneOf("test", "live")));

    private static OpenApiSchema Counts() => Object(("record_count", Whole), ("page_count", Whole));

    private static OpenApiSchema PageLinks() => Object(("first", Text), ("prev?", Text), ("next?", Text), ("last", Text));

    private static OpenApiSchema Shown(Relationship relationship)
    {
        var identifier = Object(("type", Text), ("id", Text));
        return Object(
            ("links", Object(("self", Text), ("related", Text))),
            ("data?", relationship.IsToMany ? List(identifier) : Maybe(identifier)));
    }

    private static IOpenApiSchema Shown(string type, string name) =>
        OwnShapes.TryGetValue($"{type}.{name}", out var own) || OwnShapes.TryGetValue(name, out own) ? own()
        : name.StartsWith("formatted_", StringComparison.Ordinal) ? Maybe(Text)
        : name.EndsWith("_cents", StringComparison.Ordinal) ? Maybe(Whole)
        : name.EndsWith("_float", StringComparison.Ordinal) ? Maybe(Number)
        : name.EndsWith("_count", StringComparison.Ordinal) ? Maybe(Whole)
        : name.EndsWith("_at", StringComparison.Ordinal) ? Maybe(Time)
        : Maybe(Text);

    private static OpenApiSchema Status<T>()
        where T : struct, Enum => OneOf(Enum.GetNames<T>().Select(JsonNamingPolicy.SnakeCaseLower.ConvertName));
}
