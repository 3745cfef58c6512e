using Microsoft.OpenApi;
using OrderGrains.Api.OpenApi.Shapes;
using static OrderGrains.Api.OpenApi.Shapes.Shape;

namespace OrderGrains.Api.Doors.ElasticPath.Flows;

/// <summary>What the calls about flows and fields take and answer.</summary>
internal static class FlowShapes
{
    private static readonly string[] FieldTypes = [.. FieldKind.All.Select(kind => kind.Word)];

    public static readonly NamedShape New = new("ElasticPathNewFlow", Open(("data", Open(
        ("type", OneOf(FlowForm.Type)),
        ("name", Text),
        ("slug", OneOf(DeclaredFields.Slug)),
        ("description?", Maybe(Text)),
        ("enabled?", Flag)))));

    public static readonly NamedShape Update = new("ElasticPathFlowUpdate", Open(("data", Open(
        ("type", OneOf(FlowForm.Type)),
        ("name?", Text),
        ("slug?", OneOf(DeclaredFields.Slug)),
        ("description?", Maybe(Text)),
        ("enabled?", Flag)))));

    public static readonly NamedShape Flow = new("ElasticPathFlow", Object(
        ("id", Text),
        ("type", OneOf(FlowForm.Type)),
        ("name", Text),
        ("slug", Text),
        ("description", Text),
        ("enabled", Flag),
        ("links", Object(("self", Text))),
        ("relationships", Object()),
        ("meta", Meta())));

    public static readonly NamedShape One = new("ElasticPathFlowAnswer", Object(("data", Flow.Ref)));

    public static readonly NamedShape Many = new("ElasticPathFlows", Listed(Flow));

    public static readonly NamedShape NewField = new("ElasticPathNewField", Open(("data", Open(
    [
        ("type", OneOf(FieldForm.Type)),
        ("name", Text),
        ("slug", Text),
        ("field_type", OneOf(FieldTypes)),
        ("relationships", Open(("flow", Open(("data", Open(("type?", OneOf(FlowForm.Type)), ("id", Text))))))),
        .. Terms(),
    ]))));

    public static readonly NamedShape FieldUpdate = new("ElasticPathFieldUpdate", Open(("data", Open(
    [
        ("type", OneOf(FieldForm.Type)),
        ("name?", Text),
        ("slug?", Text),
        ("field_type?", OneOf(FieldTypes)),
        .. Terms(),
    ]))));

    public static readonly NamedShape Field = new("ElasticPathField", Object(
        ("id", Text),
        ("type", OneOf(FieldForm.Type)),
        ("field_type", OneOf(FieldTypes)),
        ("slug", Text),
        ("name", Text),
        ("description", Text),
        ("required", Flag),
        ("default", Any),
        ("enabled", Flag),
        ("validation_rules", Rules()),
        ("order", Maybe(Whole)),
        ("omit_null", Flag),
        ("links", Object(("self", Text))),
        ("relationships", Object(("flow", Object(("data", Object(("type", OneOf(FlowForm.Type)), ("id", Text))))))),
        ("meta", Meta())));

    public static readonly NamedShape OneField = new("ElasticPathFieldAnswer", Object(("data", Field.Ref)));

    public static readonly NamedShape ManyFields = new("ElasticPathFields", Listed(Field));

    public static IEnumerable<NamedShape> All => [New, Update, Flow, One, Many, NewField, FieldUpdate, Field, OneField, ManyFields];

    private static (string, IOpenApiSchema)[] Terms() =>
    [
        ("description?", Maybe(Text)),
        ("required?", Flag),
        ("default?", Any),
        ("enabled?", Flag),
        ("order?", Maybe(Whole)),
        ("omit_null?", Flag),
        ("validation_rules?", Rules()),
    ];

    private static OpenApiSchema Rules() => List(Open(("type", Text), ("options?", Any)));

    private static OpenApiSchema Listed(NamedShape item) => Object(
        ("data", List(item.Ref)), ("links", ElasticPathShapes.Links()), ("meta", ElasticPathShapes.PageMeta()));

    private static OpenApiSchema Meta() => Object(
        ("owner", OneOf("store")), ("timestamps", Object(("created_at", Time), ("updated_at", Time))));
}
