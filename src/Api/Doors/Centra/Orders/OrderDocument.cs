using System.Globalization;
using System.Text.Json.Nodes;
using OrderGrains.Orders;

namespace OrderGrains.Api.Doors.Centra.Orders;

/// <summary>
/// The order as <c>GET {base}/orders</c> lists it (Centra page, 2.6): names and times as text, flags as 0 and 1, amounts in major units.
/// Members that this service keeps nothing of are left out.
/// </summary>
internal static class OrderDocument
{
    public static JsonObject Render(Order order, AttributeSchema attributes)
    {
        var document = new JsonObject
        {
            ["orderId"] = order.Id,
            ["selectionId"] = order.Token ?? "",
            ["orderStatus"] = CentraStatuses.Status.Of(order),
        };
        PartyMembers.AddDates(document, order);
        document["customerId"] = order.Customer?.Id ?? "";
        document["accountId"] = PartyMembers.Account(order);
        PartyMembers.AddDelivery(document, order);
        PartyMembers.AddBilling(document, order);
        PartyMembers.AddTerms(document, order);
        document["suspect"] = 0;
        document["internalOrder"] = order.Retail is { Internal: true } ? 1 : 0;
        document["hold"] = order.OnHold ? 1 : 0;
        document["waitingForPayment"] = CentraStatuses.IsWaitingForPayment(order) ? 1 : 0;
        OrderAmounts.AddTotals(document, order);
        document["internalComment"] = order.InternalComment ?? "";
        document["otherComment"] = order.Comment ?? "";
        document["marketId"] = order.Market?.Number;
        document["pricelistId"] = order.Retail?.PricelistId;
        AddPayment(document, order);
        document["defaultCarrier"] = order.Tracking?.Carrier ?? "";
        document["shipments"] = new JsonArray([.. order.Shipments.Select(shipment => Shipment(shipment, order))]);
        OrderAmounts.AddItems(document, order);
        document["taxBreakdown"] = OrderAmounts.Taxes(order);
        document["products"] = new JsonArray([.. order.Lines.Select(line => LineDocument.OfOrder(line, order))]);
        document["totalItemsDiscount"] = CentraMoney.Major(OrderAmounts.ItemsDiscount(order), order);
        document["discounts"] = OrderAmounts.Discounts(order);
        AddAttributes(document, order, attributes);
        return document;
    }

    private static void AddPayment(JsonObject document, Order order)
    {
        document["paymentPlugin"] = order.PaymentMethod?.Gateway ?? "";
        document["paymentType"] = CentraStatuses.PaymentType(order);
        document["paymentDescription"] = order.PaymentMethod?.Name ?? "";
        document["paymentReference"] = order.TransactionId?.ToString(CultureInfo.InvariantCulture)
            ?? order.Payments.SelectMany(payment => payment.Movements).FirstOrDefault(one => one.ExternalId is not null)?.ExternalId;
        document["paymentMethod"] = order.PaymentMethod?.Id;
    }

    private static JsonObject Shipment(Shipment shipment, Order order)
    {
        var tracking = shipment.Tracking ?? order.Tracking;
        return new()
        {
            ["shipmentId"] = ShipmentNames.Of(order, shipment),
            ["shippedDate"] = CentraTimes.Text(shipment.ShippedAt),
            ["carrier"] = tracking?.Carrier ?? "",
            ["service"] = shipment.Method?.Name ?? "",
            ["trackingId"] = tracking?.Code ?? "",
            ["trackingUrl"] = tracking?.Url ?? "",
            ["returnSlipTracking"] = tracking?.ReturnSlip ?? "",
        };
    }

    /// <summary>Attributes stand among the order's own members, which they cannot cover; "0" is not shown (Centra page, 2.3).</summary>
    private static void AddAttributes(JsonObject document, Order order, AttributeSchema attributes)
    {
        foreach (var (name, value) in order.Attributes)
        {
            if (value != "0")
                document.TryAdd(attributes.NameOf(name), value);
        }
    }
}
