using OrderGrains.Api.OpenApi.Shapes;
using static OrderGrains.Api.OpenApi.Shapes.Shape;

namespace OrderGrains.Api.Doors.ElasticPath.Shipping;

/// <summary>What the calls about shipping groups take and answer.</summary>
internal static class ShippingGroupShapes
{
    public static readonly NamedShape Sent = new("ElasticPathShippingGroupForm", Open(("data", Open(
        ("type?", OneOf("shipping_group", "shipping-type")),
        ("shipping_type?", Maybe(Text)),
        ("tracking_reference?", Maybe(Text)),
        ("shipping_price?", Open(Each(Whole, "total", "base", "tax", "fees", "discount"))),
        ("address?", ElasticPathShapes.SentShippingAddress()),
        ("delivery_estimate?", Open(Each(Maybe(Text), "start", "end")))))));

    public static readonly NamedShape Group = new("ElasticPathShippingGroup", Object(
        ("id", Text),
        ("type", OneOf("shipping_group")),
        ("relation", OneOf("order", "cart")),
        ("order_id?", Text),
        ("cart_id?", Text),
        ("shipping_type", Text),
        ("tracking_reference", Text),
        ("address", ElasticPathShapes.ShippingAddress()),
        ("delivery_estimate?", Object(("start?", Time), ("end?", Time))),
        ("created_at", Time),
        ("updated_at", Time),
        ("relationships", AnyObject),
        ("meta", Object(("shipping_display_price", ElasticPathShapes.Prices("total", "base", "tax", "fees"))))));

    public static readonly NamedShape One = new("ElasticPathShippingGroupAnswer", Object(
        ("data", Group.Ref), ("included?", Object(("items", List(ElasticPathShapes.Item.Ref))))));

    public static readonly NamedShape Many = new("ElasticPathShippingGroups", Object(("data", List(Group.Ref))));

    public static IEnumerable<NamedShape> All => [Sent, Group, One, Many];
}
