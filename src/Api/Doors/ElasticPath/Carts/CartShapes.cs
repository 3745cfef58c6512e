using Microsoft.OpenApi;
using OrderGrains.Api.Doors.ElasticPath.Carts.Items;
using OrderGrains.Api.Doors.ElasticPath.Carts.Owners;
using OrderGrains.Api.Doors.ElasticPath.Carts.Taxes;
using OrderGrains.Api.OpenApi.Shapes;
using static OrderGrains.Api.OpenApi.Shapes.Shape;

namespace OrderGrains.Api.Doors.ElasticPath.Carts;

/// <summary>What the calls about carts take and answer.</summary>
internal static class CartShapes
{
    public static readonly NamedShape Describe = new("ElasticPathCartDescription", Open(("data", Open(
        ("name?", Maybe(Text)), ("description?", Maybe(Text))))));

    public static readonly NamedShape NewItems = new("ElasticPathNewCartItems", Open(
        ("data", Either(NewItem(), List(NewItem()))), ("options?", Open(("add_all_or_nothing?", Flag)))));

    public static readonly NamedShape ItemUpdate = new("ElasticPathCartItemUpdate", Open(("data", Open(
        ("quantity?", Whole), ("shipping_group_id?", Maybe(Text))))));

    public static readonly NamedShape ItemUpdates = new("ElasticPathCartItemUpdates", Open(
        ("data", List(Open(("id", Text), ("quantity?", Whole), ("shipping_group_id?", Maybe(Text))))),
        ("options?", Open(("update_all_or_nothing?", Flag)))));

    public static readonly NamedShape Checkout = new("ElasticPathCheckout", Open(("data", Open(
        ("customer?", AnyObject),
        ("contact?", AnyObject),
        ("billing_address", AnyObject),
        ("shipping_address", AnyObject),
        ("order_number?", Maybe(Text)),
        ("external_ref?", Maybe(Text))))));

    public static readonly NamedShape Item = new("ElasticPathCartItem", Object(
        ("id", Text),
        ("type", Text),
        ("product_id?", Text),
        ("code?", Text),
        ("name", Text),
        ("description", Text),
        ("sku", Text),
        ("shipping_group_id?", Text),
        ("quantity", Whole),
        ("unit_price", ElasticPathShapes.Price()),
        ("value", ElasticPathShapes.Price()),
        ("discounts?", ElasticPathShapes.LineDiscounts()),
        ("links", Object()),
        ("meta?", Object(("display_price", ElasticPathShapes.LinePrices())))));

    public static readonly NamedShape Cart = new("ElasticPathCartData", Object(
        ("id", Text),
        ("type", OneOf("cart")),
        ("name", Text),
        ("description", Text),
        ("links", Object()),
        ("meta", Meta()),
        ("relationships", Object(("items", Identifiers()), ("customers?", Identifiers())))));

    public static readonly NamedShape One = new("ElasticPathCart", Object(("data", Cart.Ref), ("included?", Included())));

    public static readonly NamedShape Many = new("ElasticPathCarts", Object(
        ("data", List(Cart.Ref)), ("links", ElasticPathShapes.Links()), ("meta", ElasticPathShapes.PageMeta())));

    public static readonly NamedShape Items = new("ElasticPathCartItems", Object(
        ("data", List(Item.Ref)), ("included?", Included()), ("errors?", ElasticPathShapes.Errors()), ("meta", Meta())));

    public static IEnumerable<NamedShape> All =>
    [
        Describe, NewItems, ItemUpdate, ItemUpdates, Checkout, Item, Cart, One, Many, Items, OwnerEndpoints.Customers, .. TaxShapes.All,
    ];

    private static OpenApiSchema NewItem() => Open(
        ("type", OneOf(CartItemForm.Types)),
        ("id?", Maybe(Text)),
        ("name?", Text),
        ("sku?", Maybe(Text)),
        ("description?", Maybe(Text)),
        ("quantity?", Whole),
        ("price?", Open(("amount", Whole), ("includes_tax?", Flag))),
        ("code?", Text),
        ("cart_id?", Text),
        ("shipping_group_id?", Maybe(Text)));

    private static OpenApiSchema Included() => Object(
        ("items?", List(Item.Ref)),
        ("tax_items?", List(TaxShapes.Tax.Ref)),
        ("custom_discounts?", List(ElasticPathShapes.CustomDiscount.Ref)),
        ("promotions?", List(Item.Ref)));

    private static OpenApiSchema Identifiers() => Object(("data", List(Object(("type", Text), ("id", Text)))));

    private static OpenApiSchema Meta() => Object(
        ("display_price", ElasticPathShapes.Prices(
            "with_tax", "without_tax", "tax", "discount", "without_discount", "shipping", "shipping_discount")),
        ("timestamps", Object(("created_at", Time), ("updated_at", Time), ("expires_at", Time))));
}
