using Microsoft.OpenApi;
using OrderGrains.Api.OpenApi.Shapes;
using static OrderGrains.Api.OpenApi.Shapes.Shape;

namespace OrderGrains.Api.Doors.Centra.Orders;

/// <summary>What an order looks like in lists; its attributes stand among its members.</summary>
internal static class OrderShapes
{
    private static readonly string[] AddressMembers =
        ["Name", "Company", "Email", "Cell", "Tele", "Address", "Coaddress", "Zipcode", "City", "State", "Country"];

    /// <summary>When, whose and where to; parcels show the same.</summary>
    public static IEnumerable<(string Name, IOpenApiSchema Schema)> Party =>
    [
        ("orderDate", Text),
        ("cancelDate", Text),
        ("preferredDeliveryDate", Text),
        ("estimatedDeliveryDate", Text),
        ("orderStore", OneOf("retail", "wholesale")),
        ("orderCurrency", Text),
        ("customerId", Text),
        ("accountId", Text),
        .. AddressMembers.Select(member => ("delivery" + member, (IOpenApiSchema)Text)),
        .. AddressMembers.Select(member => ("billing" + member, (IOpenApiSchema)Text)),
        ("billingVAT", Text),
        ("poNumber", Text),
        ("shippingList", Text),
    ];

    /// <summary>What an order, or a parcel, comes to.</summary>
    public static IEnumerable<(string Name, IOpenApiSchema Schema)> Totals =>
        Numbers("shippingValue", "voucherValue", "grandTotalValue", "grandTotalTaxValue", "taxAdded", "taxDeducted");

    public static readonly NamedShape Order = new("CentraOrder", Open(
    [
        ("orderId", Text),
        ("selectionId", Text),
        ("orderStatus", OneOf(CentraStatuses.Status.Rows.Select(row => row.Shows))),
        .. Party,
        ("suspect", Whole),
        ("internalOrder", Whole),
        ("hold", Whole),
        ("waitingForPayment", Whole),
        .. Totals,
        ("internalComment", Text),
        ("otherComment", Text),
        ("marketId", Maybe(Whole)),
        ("pricelistId", Maybe(Whole)),
        ("paymentPlugin", Text),
        ("paymentType", OneOf("", "cc", "inv", "3rd", "free", "prepaid")),
        ("paymentDescription", Text),
        ("paymentReference", Maybe(Text)),
        ("paymentMethod", Maybe(Text)),
        ("defaultCarrier", Text),
        ("shipments", List(Object(Texts(
            "shipmentId", "shippedDate", "carrier", "service", "trackingId", "trackingUrl", "returnSlipTracking")))),
        ("totalItemsPriceTax", Number),
        ("totalItemsPrice", Number),
        ("totalItemsWithoutTax", Number),
        ("taxBreakdown", List(Object(("description", Text), ("taxPercent", Number), ("value", Number)))),
        ("products", List(Product())),
        ("totalItemsDiscount", Number),
        ("discounts", Open(("anyDiscount", Flag), ("discount", Text), ("discountAsNumber", Number), ("vouchers", List(AnyObject)))),
    ]));

    /// <summary>Members that are all texts.</summary>
    public static IEnumerable<(string Name, IOpenApiSchema Schema)> Texts(params IEnumerable<string> names) =>
        names.Select(name => (name, (IOpenApiSchema)Text));

    /// <summary>Members that are all numbers with a fraction.</summary>
    public static IEnumerable<(string Name, IOpenApiSchema Schema)> Numbers(params IEnumerable<string> names) =>
        names.Select(name => (name, (IOpenApiSchema)Number));

    private static OpenApiSchema Product() => Open(
    [
        .. Texts("lineId", "sku", "variantSku", "sizeSku", "ean", "upc", "name", "variant", "brand", "size", "comment"),
        ("qty", Whole),
        .. Numbers(
            "originalPrice", "price", "taxPercent", "priceDiscount", "priceDiscountAsPercent", "taxValue", "totalPrice",
            "priceEachWithoutTax", "priceEachReduction"),
        ("anyDiscount", Flag),
        ("isBundle", Flag),
        ("localizedSize?", AnyObject),
    ]);
}
