using Microsoft.OpenApi;
using OrderGrains.Api.OpenApi.Shapes;
using static OrderGrains.Api.OpenApi.Shapes.Shape;

namespace OrderGrains.Api.Doors.ElasticPath.Carts;

/// <summary>What the calls about carts take and answer.</summary>
internal static class CartShapes
{
    public static readonly NamedShape Describe = new("ElasticPathCartDescription", Open(("data", Open(
        ("name?", Maybe(Text)), ("description?", Maybe(Text))))));

    public static readonly NamedShape Item = new("ElasticPathNewCartItem", Open(("data", Open(
        ("type", OneOf(CartRequests.CustomItem, CartRequests.PromotionItem)),
        ("name?", Text),
        ("sku?", Maybe(Text)),
        ("description?", Maybe(Text)),
        ("quantity?", Whole),
        ("price?", Open(("amount", Whole), ("includes_tax?", Flag))),
        ("code?", Text)))));

    public static readonly NamedShape Quantity = new("ElasticPathCartQuantity", Open(("data", Open(("quantity", Whole)))));

    public static readonly NamedShape Checkout = new("ElasticPathCheckout", Open(("data", Open(
        ("customer?", AnyObject),
        ("contact?", AnyObject),
        ("billing_address", AnyObject),
        ("shipping_address", AnyObject),
        ("order_number?", Maybe(Text)),
        ("external_ref?", Maybe(Text))))));

    public static readonly NamedShape One = new("ElasticPathCart", Object(("data", Object(
        ("id", Text),
        ("type", OneOf("cart")),
        ("name", Text),
        ("description", Text),
        ("links", Object()),
        ("meta", Meta()),
        ("relationships", Object(("items", Object(("data", List(Object(("type", Text), ("id", Text))))))))))));

    public static readonly NamedShape Items = new("ElasticPathCartItems", Object(
        ("data", List(Object(
            ("id", Text),
            ("type", Text),
            ("product_id?", Text),
            ("code?", Text),
            ("name", Text),
            ("description", Text),
            ("sku", Text),
            ("quantity", Whole),
            ("unit_price", ElasticPathShapes.Price()),
            ("value", ElasticPathShapes.Price()),
            ("links", Object()),
            ("meta?", Object(("display_price", ElasticPathShapes.LinePrices())))))),
        ("meta", Meta())));

    public static IEnumerable<NamedShape> All => [Describe, Item, Quantity, Checkout, One, Items];

    private static OpenApiSchema Meta() => Object(
        ("display_price", ElasticPathShapes.Prices("with_tax", "without_tax", "tax", "discount", "without_discount")),
        ("timestamps", Object(("created_at", Time), ("updated_at", Time), ("expires_at", Time))));
}
