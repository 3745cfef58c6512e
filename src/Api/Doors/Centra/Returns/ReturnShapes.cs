using Microsoft.OpenApi;
using OrderGrains.Api.Doors.Centra.Orders;
using OrderGrains.Api.OpenApi.Shapes;
using static OrderGrains.Api.OpenApi.Shapes.Shape;

namespace OrderGrains.Api.Doors.Centra.Returns;

/// <summary>What the calls about returns take and answer.</summary>
internal static class ReturnShapes
{
    /// <summary>A number; a name that is none, where the order came from elsewhere.</summary>
    private static IOpenApiSchema Id => Either(Whole, Text, Null);

    public static readonly NamedShape Return = new("CentraReturn", Open(
    [
        ("returnId", Id),
        ("completed", Flag),
        .. OrderShapes.Texts("shipment", "selectionId", "date", "currency", "baseCurrency"),
        ("orderId", Id),
        ("customerId", Id),
        ("marketId", Maybe(Whole)),
        ("pricelistId", Maybe(Whole)),
        .. OrderShapes.Numbers(
            "returnCost", "shippingCost", "handlingCost", "voucherValue", "taxValue", "taxDeduction", "baseCurrencyRate"),
        ("returnToStock", Flag),
        ("comment", Maybe(Text)),
        ("createdFrom", Maybe(Text)),
        ("products", Shape.List(Open(
        [
            ("orderLineId", Id),
            ("productId", Id),
            ("productName", Maybe(Text)),
            ("productBrand", Maybe(Text)),
            ("variantName", Maybe(Text)),
            ("size", Maybe(Text)),
            .. OrderShapes.Texts("sku", "variantSku", "sizeSku", "ean", "upc"),
            ("quantity", Whole),
            ("price", Number),
        ]))),
    ]));

    public static readonly NamedShape New = new("CentraNewReturn", Open(
    [
        ("shipment", Text),
        ("products?", Map(Any)),
        .. Each(
            Loose, "returnStock", "handlingCost", "handlingCostFromShipment", "shippingCost", "shippingCostFromShipment", "returnCost",
            "voucherValue", "voucherValueFromShipment", "comment", "createdAt", CentraCall.XmlName),
        ("refund?", Open(Each(Loose, "refundPayment", "sendEmail"))),
    ]));

    public static readonly NamedShape Created = CentraShapes.Answer(
        "CentraCreatedReturn",
        ("return", Id),
        ("returnCompleted", Flag),
        ("returnedItems", Shape.List(Text)),
        ("refund?", Object(("status", OneOf("ok", "no")))));

    public static readonly NamedShape Update = new("CentraReturnUpdate", Open(
        Each(Loose, "completed", "refundPayment", "sendEmail", CentraCall.XmlName)));

    public static readonly NamedShape Updated = CentraShapes.Answer("CentraUpdatedReturn", ("return", Return.Ref));

    public static readonly NamedShape List = CentraShapes.Answer("CentraReturns", ("returns", Shape.List(Return.Ref)));

    public static IEnumerable<NamedShape> All => [Return, New, Created, Update, Updated, List];
}
