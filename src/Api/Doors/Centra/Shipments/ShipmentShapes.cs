using OrderGrains.Api.Doors.Centra.Orders;
using OrderGrains.Api.OpenApi.Shapes;
using static OrderGrains.Api.OpenApi.Shapes.Shape;

namespace OrderGrains.Api.Doors.Centra.Shipments;

/// <summary>What the calls about parcels take and answer.</summary>
internal static class ShipmentShapes
{
    private static readonly string[] Carriage = ["carrier", "service", "packages", "tracking", "returnSlipTracking", "sendEmail"];

    public static readonly NamedShape Shipment = new("CentraShipment", Open(
    [
        ("orderId", Text),
        ("selectionId", Text),
        ("shipmentId", Text),
        .. OrderShapes.Party,
        .. OrderShapes.Texts(
            "defaultCarrier", "deliveryService", "shipmentDate", "trackingNumber", "trackingUrl", "returnSlipTracking", "internalComment",
            "otherComment"),
        ("packages", Maybe(Whole)),
        ("suspect", Whole),
        ("hold", Whole),
        ("paid", Whole),
        ("shouldCapture", Whole),
        ("goodToGo", Whole),
        .. OrderShapes.Totals,
        ("products", Shape.List(Open(
        [
            .. OrderShapes.Texts(
                "lineId", "sku", "variantSku", "sizeSku", "name", "variant", "size", "ean", "upc", "comment"),
            ("qty", Whole),
            ("originalPrice", Number),
            ("price", Number),
            ("isBundle", Flag),
        ]))),
    ]));

    public static readonly NamedShape New = new("CentraNewShipment", Open(
    [
        ("order", Either(Whole, Text)),
        ("products", Map(Any)),
        .. Each(Loose, [.. Carriage, "gtg", "capture", "shipped", "deductPreviousCosts", CentraCall.XmlName]),
    ]));

    public static readonly NamedShape Update = new("CentraShipmentUpdate", Open(
        [("products?", Map(Any)), .. Each(Loose, "gtg", CentraCall.XmlName)]));

    public static readonly NamedShape Completion = new("CentraShipmentCompletion", Open(
    [
        ("order", Either(Whole, Text)),
        ("shipment", Text),
        .. Each(Loose, [.. Carriage, "gtg", "capture", "shipped", "internalComment", CentraCall.XmlName]),
    ]));

    public static readonly NamedShape Capture = new("CentraCapture", Open([("shipment", Text), .. Each(Loose, CentraCall.XmlName)]));

    /// <summary>The answer to what concerns one parcel.</summary>
    public static readonly NamedShape Named = CentraShapes.Answer("CentraNamedShipment", ("order", Whole), ("shipment", Text));

    public static readonly NamedShape Updated = CentraShapes.Answer("CentraUpdatedShipment", ("shipment", Shipment.Ref));

    public static readonly NamedShape Deleted = CentraShapes.Answer(
        "CentraDeletedShipment", ("msg", Text), ("order", Whole), ("shipment", Text));

    public static readonly NamedShape List = CentraShapes.Answer("CentraShipments", ("shipments", Shape.List(Shipment.Ref)));

    public static IEnumerable<NamedShape> All => [Shipment, New, Update, Completion, Capture, Named, Updated, Deleted, List];
}
