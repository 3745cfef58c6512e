using Microsoft.OpenApi;
using OrderGrains.Api.Doors.Centra.Orders;
using OrderGrains.Api.Doors.Centra.Returns;
using OrderGrains.Api.Doors.Centra.Shipments;
using OrderGrains.Api.OpenApi.Shapes;
using static OrderGrains.Api.OpenApi.Shapes.Shape;

namespace OrderGrains.Api.Doors.Centra;

/// <summary>
/// What the Centra door takes and answers about orders, in JSON; in XML it is the same under <c>response</c>. Numbers may be sent as texts,
/// and booleans as 1 and 0.
/// </summary>
internal static class CentraShapes
{
    public static readonly IOpenApiSchema ExtraAttributes = Either(Map(Loose), List(Any), Null);

    /// <summary>Business errors are answered like success, but for <c>status</c>.</summary>
    public static readonly NamedShape Error = new("CentraError", Object(
        ("status", OneOf("no", "Not Allowed")),
        ("code?", Whole),
        ("msg?", Text),
        ("order?", Either(Text, Number, Flag)),
        ("shipment?", Text)));

    public static readonly NamedShape Update = new("CentraUpdate", Open(
    [
        ("order", Either(Whole, Text)),
        .. Each(Loose, "internalComment", "replaceInternalComment", "comment", "replaceComment", CentraCall.XmlName),
        ("extraAttributes?", ExtraAttributes),
    ]));

    public static readonly NamedShape Updated = Answer("CentraUpdated", ("order", Whole));

    private static readonly IOpenApiSchema Payment = Open(
    [
        ("id?", Loose),
        ("auth?", MovedMoney()),
        ("capture?", MovedMoney()),
    ]);

    public static readonly NamedShape NewOrder = new("CentraNewOrder", Open(
    [
        .. Each(AddressShape(), "invoiceAddress", "deliveryAddress", "address"),
        ("products?", Either(List(Product()), Map(Product()))),
        ("payment?", Payment),
        ("extraAttributes?", ExtraAttributes),
        ("voucherCodes?", List(Loose)),
        .. Each(
            Loose, "marketId", "market", "pricelistId", "pricelist", "customerRegister", "customerId", "customerSetNewPassword",
            "accountId", "buyerId", "buyerName", "deliveryWindow", "shippingList", "shippingValue", "voucherValue", "orderNumber",
            "sendEmail", "adjustStock", "forceCreate", "comment", "internalComment", "poNumber", "orderDate", "deliveryDate", "cancelDate",
            "warehouseGroup", "createOnly", "internalOrder", "applyVouchers", CentraCall.XmlName),
        ("createdFromOrigin?", Open(("type", Text), ("id", Either(Whole, Text)))),
    ]));

    public static readonly NamedShape NewOrders = new("CentraNewOrders", Map(NewOrder.Ref));

    /// <summary>One that was only prepared has a number and is no order yet.</summary>
    public static readonly NamedShape Created = new("CentraCreated", Either(
        Object(("status", OneOf("ok")), ("orders", List(Whole))),
        Object(("status", OneOf("ok")), ("order", Whole)),
        Error.Ref));

    public static readonly NamedShape CreatedOrders = new("CentraCreatedOrders", Either(Map(Created.Ref), Error.Ref));

    public static readonly NamedShape Completion = new("CentraCompletion", Open(
    [
        ("payment?", Payment),
        .. Each(
            Loose, "buyerName", "comment", "internalComment", "poNumber", "orderDate", "deliveryDate", "cancelDate", "warehouseGroup",
            CentraCall.XmlName),
    ]));

    public static readonly NamedShape Completed = new("CentraCompleted", Either(
        Object(("orders", List(Text)), ("status", OneOf("ok"))),
        Error.Ref));

    public static readonly NamedShape Orders = Answer("CentraOrders", ("orders", List(OrderShapes.Order.Ref)));

    public static IEnumerable<NamedShape> All =>
    [
        Update, Error, Updated, NewOrder, NewOrders, Created, CreatedOrders, Completion, Completed, OrderShapes.Order, Orders,
        .. ShipmentShapes.All, .. ReturnShapes.All,
    ];

    /// <summary>Success with these members, or an error.</summary>
    public static NamedShape Answer(string name, params IEnumerable<(string Name, IOpenApiSchema Schema)> members) =>
        new(name, Either(Object([("status", OneOf("ok")), .. members]), Error.Ref));

    private static OpenApiSchema AddressShape() => Open(Each(
        Loose, "email", "firstName", "lastName", "company", "tele", "cell", "attn", "address", "coaddress", "city", "zipcode", "state",
        "country"));

    private static OpenApiSchema Product() => Open(
    [
        .. Each(Loose, "qty", "id", "ean", "upc", "sku", "unitPrice", "originalPrice", "comment"),
        .. Each(AnyObject, "itemText", "localizedProdSize"),
    ]);

    private static OpenApiSchema MovedMoney() => Open(
        Each(Loose, "response", "status", "transaction", "method", "amount", "external_url"));
}
