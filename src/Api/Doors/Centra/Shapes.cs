using Microsoft.OpenApi;
using OrderGrains.Api.OpenApi.Shapes;
using static OrderGrains.Api.OpenApi.Shapes.Shape;

namespace OrderGrains.Api.Doors.Centra;

/// <summary>What the Centra door takes and answers, in JSON; in XML it is the same under <c>response</c>.</summary>
internal static class CentraShapes
{
    private static readonly string[] AddressMembers =
        ["Name", "Company", "Email", "Tele", "Address", "Coaddress", "Zipcode", "City", "State", "Country"];

    public static readonly NamedShape Update = new("CentraUpdate", Open(
    [
        ("order", Either(Whole, Text)),
        .. Each(Loose, "internalComment", "replaceInternalComment", "comment", "replaceComment", CentraCall.XmlName),
        ("extraAttributes?", Either(Map(Loose), List(Any), Null)),
    ]));

    /// <summary>Business errors are answered like success, but for <c>status</c>.</summary>
    public static readonly NamedShape Error = new("CentraError", Object(
        ("status", OneOf("no", "Not Allowed")),
        ("msg?", Text),
        ("order?", Either(Text, Number, Flag))));

    public static readonly NamedShape Updated = new("CentraUpdated", Either(
        Object(("status", OneOf("ok")), ("order", Whole)),
        Error.Ref));

    /// <summary>The order's attributes stand among its members.</summary>
    public static readonly NamedShape Order = new("CentraOrder", Open(
    [
        ("orderId", Text),
        ("selectionId", Text),
        ("orderStatus", OneOf(CentraStatuses.Status.Rows.Select(row => row.Shows))),
        ("orderDate", Text),
        ("cancelDate", Text),
        ("orderCurrency", Text),
        ("customerId", Text),
        .. AddressMembers.Select(member => ("delivery" + member, (IOpenApiSchema)Text)),
        .. AddressMembers.Select(member => ("billing" + member, (IOpenApiSchema)Text)),
        ("poNumber", Text),
        ("hold", Whole),
        ("waitingForPayment", Whole),
        ("shippingValue", Number),
        ("voucherValue", Number),
        ("grandTotalValue", Number),
        ("grandTotalTaxValue", Number),
        ("internalComment", Text),
        ("otherComment", Text),
        ("marketId", Maybe(Whole)),
        ("paymentDescription", Text),
        ("paymentReference", Maybe(Text)),
        ("paymentMethod", Maybe(Text)),
        ("defaultCarrier", Text),
        ("shipments", List(Object(
            ("shipmentId", Text),
            ("shippedDate", Text),
            ("carrier", Text),
            ("service", Text),
            ("trackingId", Text),
            ("trackingUrl", Text),
            ("returnSlipTracking", Text)))),
        ("totalItemsPrice", Number),
        ("products", List(Object(
            ("lineId", Text),
            ("sku", Text),
            ("name", Text),
            ("qty", Whole),
            ("price", Number),
            ("totalPrice", Number)))),
    ]));

    public static readonly NamedShape Orders = new("CentraOrders", Either(
        Object(("status", OneOf("ok")), ("orders", List(Order.Ref))),
        Error.Ref));

    public static IEnumerable<NamedShape> All => [Update, Error, Updated, Order, Orders];
}
