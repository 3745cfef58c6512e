using System.Globalization;
using System.Text.Json.Nodes;
using OrderGrains.Api.ValueKinds;
using OrderGrains.Orders;

namespace OrderGrains.Api.Doors.Centra;

/// <summary>
/// The order as <c>GET {base}/orders</c> lists it (Centra page, 2.6): names and times as text, flags as 0 and 1, amounts in major units.
/// Members that this service keeps nothing of are left out.
/// </summary>
internal static class OrderDocument
{
    private const string NoTime = "0000-00-00 00:00:00";

    public static JsonObject Render(Order order)
    {
        var document = new JsonObject
        {
            ["orderId"] = order.Id,
            ["selectionId"] = order.Token ?? "",
            ["orderStatus"] = CentraStatuses.Status.Of(order),
            ["orderDate"] = Time(order.PlacedAt ?? order.CreatedAt),
            ["cancelDate"] = Time(order.CancelledAt),
            ["orderCurrency"] = order.Currency,
            ["customerId"] = order.Customer?.Id ?? "",
        };
        AddAddress(document, "delivery", order.ShippingAddress, order.Customer);
        AddAddress(document, "billing", order.BillingAddress, order.Customer);
        document["poNumber"] = order.Invoice?.PurchaseOrderNumber ?? "";
        document["hold"] = order.OnHold ? 1 : 0;
        document["waitingForPayment"] = CentraStatuses.IsWaitingForPayment(order) ? 1 : 0;
        document["shippingValue"] = Major(order.Totals.Shipping.Amount, order);
        document["voucherValue"] = Major(order.Totals.Discount.Amount, order);
        document["grandTotalValue"] = Major(order.Totals.TotalWithTaxes, order);
        document["grandTotalTaxValue"] = Major(order.Totals.Total.Tax, order);
        document["internalComment"] = order.InternalComment ?? "";
        document["otherComment"] = order.Comment ?? "";
        document["marketId"] = order.Market?.Number;
        document["paymentDescription"] = order.PaymentMethod?.Name ?? "";
        document["paymentReference"] = order.TransactionId?.ToString(CultureInfo.InvariantCulture);
        document["paymentMethod"] = order.PaymentMethod?.Id;
        document["defaultCarrier"] = order.Tracking?.Carrier ?? "";
        document["shipments"] = new JsonArray([.. order.Shipments.Select(shipment => Shipment(shipment, order))]);
        document["totalItemsPrice"] = Major(order.Totals.Subtotal.Amount, order);
        document["products"] = new JsonArray([.. order.Lines.Select(line => Product(line, order))]);
        AddAttributes(document, order);
        return document;
    }

    private static void AddAddress(JsonObject document, string prefix, Address? address, CustomerRef? customer)
    {
        document[$"{prefix}Name"] = address is null ? "" : $"{address.FirstName} {address.LastName}".Trim();
        document[$"{prefix}Company"] = address?.Company ?? "";
        document[$"{prefix}Email"] = address?.Email ?? customer?.Email ?? "";
        document[$"{prefix}Tele"] = address?.Phone ?? "";
        document[$"{prefix}Address"] = $"{address?.Line1} {address?.HouseNumber}".Trim();
        document[$"{prefix}Coaddress"] = address?.Line2 ?? "";
        document[$"{prefix}Zipcode"] = address?.Postcode ?? "";
        document[$"{prefix}City"] = address?.City ?? "";
        document[$"{prefix}State"] = address?.Region ?? "";
        document[$"{prefix}Country"] = address?.Country ?? "";
    }

    private static JsonObject Shipment(Shipment shipment, Order order) => new()
    {
        ["shipmentId"] = shipment.Number ?? shipment.Id,
        ["shippedDate"] = Time(shipment.ShippedAt),
        ["carrier"] = order.Tracking?.Carrier ?? "",
        ["service"] = shipment.Method?.Name ?? "",
        ["trackingId"] = order.Tracking?.Code ?? "",
        ["trackingUrl"] = order.Tracking?.Url ?? "",
        ["returnSlipTracking"] = "",
    };

    private static JsonObject Product(OrderLine line, Order order) => new()
    {
        ["lineId"] = line.Id,
        ["sku"] = line.Sku ?? "",
        ["name"] = line.Name ?? "",
        ["qty"] = line.Quantity,
        ["price"] = Major(line.UnitAmount, order),
        ["totalPrice"] = Major(line.TotalAmount, order),
    };

    /// <summary>Attributes stand among the order's own members, which they cannot cover; "0" is not shown (Centra page, 2.3).</summary>
    private static void AddAttributes(JsonObject document, Order order)
    {
        foreach (var (name, value) in order.Attributes)
        {
            if (value != "0")
                document.TryAdd(name, value);
        }
    }

    private static string Time(DateTimeOffset? time) =>
        time?.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture) ?? NoTime;

    /// <summary>Without zeros at the end of the fraction.</summary>
    private static decimal Major(long minorUnits, Order order) => Currencies.ToMajor(minorUnits, order.Currency) / 1.0000000000m;
}
