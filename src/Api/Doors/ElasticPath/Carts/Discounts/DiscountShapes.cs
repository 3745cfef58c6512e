using Microsoft.OpenApi;
using OrderGrains.Api.OpenApi.Shapes;
using static OrderGrains.Api.OpenApi.Shapes.Shape;

namespace OrderGrains.Api.Doors.ElasticPath.Carts.Discounts;

/// <summary>What the calls about custom discounts take and answer.</summary>
internal static class DiscountShapes
{
    public static readonly NamedShape New = new("ElasticPathNewDiscounts", Open(
        ("data", Either(Sent(""), List(Sent("")))), ("options?", Open(("add_all_or_nothing?", Flag)))));

    public static readonly NamedShape Update = new("ElasticPathDiscountUpdate", Open(("data", Sent("?"))));

    public static readonly NamedShape One = new("ElasticPathDiscountAnswer", Object(("data", ElasticPathShapes.CustomDiscount.Ref)));

    public static readonly NamedShape Added = new("ElasticPathDiscountsAnswer", Object(
        ("data", Either(ElasticPathShapes.CustomDiscount.Ref, List(ElasticPathShapes.CustomDiscount.Ref))),
        ("errors?", ElasticPathShapes.Errors())));

    public static IEnumerable<NamedShape> All => [New, Update, One, Added];

    /// <param name="optional">A question mark where all may be absent.</param>
    private static OpenApiSchema Sent(string optional) => Open(
        ("type" + optional, OneOf(ElasticPathDiscounts.Type)),
        ("external_id" + optional, Text),
        ("discount_engine" + optional, Text),
        ("discount_code" + optional, Text),
        ("description" + optional, Text),
        ("amount" + optional, Either(Whole, Open(("amount", Whole)))),
        ("relationships?", AnyObject));
}
