using Microsoft.OpenApi;
using OrderGrains.Api.OpenApi.Shapes;
using static OrderGrains.Api.OpenApi.Shapes.Shape;

namespace OrderGrains.Api.Doors.ElasticPath.Carts.Taxes;

/// <summary>What the calls about taxes of carts take and answer.</summary>
internal static class TaxShapes
{
    public static readonly NamedShape Tax = new("ElasticPathTaxItem", Object(
        ("type", OneOf(TaxForm.Type)),
        ("id", Text),
        ("jurisdiction", Text),
        ("code", Text),
        ("name", Text),
        ("rate?", Number),
        ("amount?", Whole),
        ("relationships?", Object(("item", Object(("data", Object(("type", Text), ("id", Text)))))))));

    public static readonly NamedShape New = new("ElasticPathNewTaxItem", Open(("data", Sent(("type", OneOf(TaxForm.Type))))));

    public static readonly NamedShape Update = new("ElasticPathTaxItemUpdate", Open(("data", Sent(("type?", OneOf(TaxForm.Type))))));

    public static readonly NamedShape Several = new("ElasticPathNewTaxItems", Open(
        ("data", List(Sent(("type", OneOf(TaxForm.Type)), ("relationships", AnyObject)))),
        ("options?", Open(("add_all_or_nothing?", Flag)))));

    public static readonly NamedShape One = new("ElasticPathTaxItemAnswer", Object(("data", Tax.Ref)));

    public static readonly NamedShape Added = new("ElasticPathTaxItems", Object(
        ("data", List(Tax.Ref)), ("errors?", ElasticPathShapes.Errors())));

    public static IEnumerable<NamedShape> All => [Tax, New, Update, Several, One, Added];

    private static OpenApiSchema Sent(params (string Name, IOpenApiSchema Schema)[] others) => Open(
    [
        .. others,
        ("name?", Maybe(Text)),
        ("jurisdiction?", Maybe(Text)),
        ("code?", Maybe(Text)),
        ("rate?", Maybe(Number)),
        ("amount?", Maybe(Whole)),
    ]);
}
