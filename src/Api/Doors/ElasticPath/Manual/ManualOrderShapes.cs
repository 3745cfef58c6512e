using OrderGrains.Api.OpenApi.Shapes;
using static OrderGrains.Api.OpenApi.Shapes.Shape;

namespace OrderGrains.Api.Doors.ElasticPath.Manual;

/// <summary>What the call for manual orders takes.</summary>
internal static class ManualOrderShapes
{
    public static readonly NamedShape New = new("ElasticPathManualOrder", Open(
        ("data", Open(
            ("type", OneOf("order")),
            ("id?", Maybe(Text)),
            ("status?", OneOf(ElasticPathStatuses.Status.Rows.Select(row => row.Shows))),
            ("payment?", OneOf(ElasticPathStatuses.Payment.Rows.Select(row => row.Shows))),
            ("shipping?", OneOf(ElasticPathStatuses.Shipping.Rows.Select(row => row.Shows))),
            ("order_number?", Maybe(Text)),
            ("external_ref?", Maybe(Text)),
            ("customer?", AnyObject),
            ("contact?", AnyObject),
            ("billing_address?", AnyObject),
            ("shipping_address?", ElasticPathShapes.SentShippingAddress()),
            ("meta?", AnyObject))),
        ("included?", Open(("items?", List(Open(
            ("id?", Maybe(Text)),
            ("name", Text),
            ("sku?", Maybe(Text)),
            ("product_id?", Maybe(Text)),
            ("quantity", Whole),
            ("unit_price", Open(("amount", Whole), ("currency?", Maybe(Text)), ("includes_tax?", Flag))))))))));
}
