using System.Globalization;
using System.Text.Json.Nodes;
using OrderGrains.Orders;

namespace OrderGrains.Api.Doors.Centra.Returns;

/// <summary>
/// A return as <c>GET {base}/returns</c> lists it: ids are numbers, where they are any. Members that this service keeps nothing of are left
/// out.
/// </summary>
internal static class ReturnDocument
{
    /// <summary>Where a return of this door comes from.</summary>
    private const string Origin = "Order API";

    public static JsonObject Render(Order order, OrderReturn one)
    {
        var terms = one.Terms ?? new();
        var parcel = order.Shipments.First(shipment => shipment.Id == one.Shipment);
        return new()
        {
            ["returnId"] = Id(one.Id),
            ["completed"] = ReturnStatuses.IsCompleted(order, one),
            ["shipment"] = ShipmentNames.Of(order, parcel),
            ["orderId"] = Id(order.Id),
            ["selectionId"] = order.Token ?? "",
            ["customerId"] = Id(order.Customer?.Id),
            ["date"] = CentraTimes.Text(Date(one)),
            ["marketId"] = order.Market?.Number,
            ["pricelistId"] = order.Retail?.PricelistId,
            ["returnCost"] = CentraMoney.Major(terms.ReturnCost, order),
            ["shippingCost"] = CentraMoney.Major(terms.ShippingCost, order),
            ["handlingCost"] = CentraMoney.Major(terms.HandlingCost, order),
            ["voucherValue"] = CentraMoney.Major(terms.VoucherValue, order),
            ["taxValue"] = CentraMoney.Major(one.Items.Sum(item => Tax(order, item)), order),
            ["taxDeduction"] = 0,
            ["currency"] = order.Currency,
            ["baseCurrency"] = order.Currency,
            ["baseCurrencyRate"] = 1,
            ["returnToStock"] = one.Restock || terms.Restock,
            ["comment"] = one.Reason,
            ["createdFrom"] = one.Terms is null ? null : Origin,
            ["products"] = new JsonArray([.. one.Items.Select(item => Product(order, item))]),
        };
    }

    /// <summary>When it was asked for.</summary>
    public static DateTimeOffset Date(OrderReturn one) => one.Terms?.AskedAt ?? one.RequestedAt;

    /// <summary>A number; an id that is none, as it is.</summary>
    public static JsonNode? Id(string? id) =>
        long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : id;

    private static JsonObject Product(Order order, ShipmentItem item)
    {
        var line = order.Lines.FirstOrDefault(one => one.Id == item.Line);
        return new()
        {
            ["orderLineId"] = Id(item.Line),
            ["productId"] = Id(line?.ProductId),
            ["productName"] = line?.Name,
            ["productBrand"] = line?.Article?.Brand,
            ["variantName"] = line?.Article?.Variant,
            ["size"] = line?.Article?.Size,
            ["sku"] = line?.Sku ?? "",
            ["variantSku"] = "",
            ["sizeSku"] = "",
            ["ean"] = line?.Article?.Ean ?? "",
            ["upc"] = line?.Article?.Upc ?? "",
            ["quantity"] = item.Quantity,
            ["price"] = CentraMoney.Major(line?.UnitAmount ?? 0, order),
        };
    }

    private static long Tax(Order order, ShipmentItem item) => CentraMoney.Share(
        order.Totals.Lines.FirstOrDefault(line => line.Line == item.Line).Tax,
        item.Quantity,
        order.Lines.FirstOrDefault(line => line.Id == item.Line)?.Quantity ?? 0);
}
