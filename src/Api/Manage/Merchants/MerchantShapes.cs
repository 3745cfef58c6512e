using Microsoft.OpenApi;
using OrderGrains.Api.OpenApi.Shapes;
using OrderGrains.Merchants;
using static OrderGrains.Api.OpenApi.Shapes.Shape;

namespace OrderGrains.Api.Manage.Merchants;

/// <summary>What the calls about merchants take and answer.</summary>
internal static class MerchantShapes
{
    public static readonly NamedShape New = new("NewMerchant", Object(
        ("name", Text), ("test?", Flag), ("centraMarkets?", Maybe(List(Whole))), ("centraAttributes?", List(Attribute()))));

    public static readonly NamedShape Patch = new("MerchantPatch", Object(
        ("test?", Flag), ("centraMarkets?", Maybe(List(Whole))), ("centraAttributes?", List(Attribute()))));

    public static readonly NamedShape One = new("Merchant", Object(
        ("name", Text), ("test", Flag), ("centraMarkets", Maybe(List(Whole))), ("centraAttributes", List(Attribute()))));

    public static readonly NamedShape Page = new("MerchantPage", Object(("items", List(One.Ref)), ("next", Maybe(Text))));

    public static IEnumerable<NamedShape> All => [New, Patch, One, Page];

    private static OpenApiSchema Attribute() => Object(
        ("attribute", Text), ("element", Text), ("type", OneOf(Enum.GetNames<AttributeType>())), ("options?", List(Text)));
}
