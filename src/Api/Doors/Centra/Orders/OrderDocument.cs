using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;
using OrderGrains.Orders;

namespace OrderGrains.Api.Doors.Centra.Orders;

/// <summary>
/// The order as <c>GET {base}/orders</c> lists it (Centra page, 2.6): names and times as text, flags as 0 and 1, amounts in major units.
/// Members that this service keeps nothing of are left out.
/// </summary>
internal static class OrderDocument
{
    /// <summary>What every order has, whatever its attributes are called.</summary>
    private static readonly FrozenSet<string> OwnMembers = MembersOf(new() { Id = "", Merchant = "", Currency = "" });

    /// <summary>As an element of a list of orders.</summary>
    public static void Write(Utf8JsonWriter writer, Order order, AttributeSchema attributes)
    {
        writer.WriteStartObject();
        WriteMembers(writer, order);
        WriteAttributes(writer, order, attributes);
        writer.WriteEndObject();
    }

    private static void WriteMembers(Utf8JsonWriter writer, Order order)
    {
        writer.WriteString("orderId"u8, order.Id);
        writer.WriteString("selectionId"u8, order.Token ?? "");
        writer.WriteString("orderStatus"u8, CentraStatuses.Status.Of(order));
        PartyMembers.WriteDates(writer, order);
        writer.WriteString("customerId"u8, order.Customer?.Id ?? "");
        writer.WriteString("accountId"u8, PartyMembers.Account(order));
        PartyMembers.WriteDelivery(writer, order);
        PartyMembers.WriteBilling(writer, order);
        PartyMembers.WriteTerms(writer, order);
        writer.WriteNumber("suspect"u8, 0);
        writer.WriteNumber("internalOrder"u8, order.Retail is { Internal: true } ? 1 : 0);
        writer.WriteNumber("hold"u8, order.OnHold ? 1 : 0);
        writer.WriteNumber("waitingForPayment"u8, CentraStatuses.IsWaitingForPayment(order) ? 1 : 0);
        OrderAmounts.WriteTotals(writer, order);
        writer.WriteString("internalComment"u8, order.InternalComment ?? "");
        writer.WriteString("otherComment"u8, order.Comment ?? "");
        writer.WriteNumber("marketId"u8, order.Market?.Number);
        writer.WriteNumber("pricelistId"u8, order.Retail?.PricelistId);
        WritePayment(writer, order);
        writer.WriteString("defaultCarrier"u8, order.Tracking?.Carrier ?? "");
        writer.WriteStartArray("shipments"u8);
        foreach (var shipment in order.Shipments.AsSpan())
            WriteShipment(writer, shipment, order);
        writer.WriteEndArray();
        OrderAmounts.WriteItems(writer, order);
        OrderAmounts.WriteTaxes(writer, order);
        writer.WriteStartArray("products"u8);
        for (var index = 0; index < order.Lines.Count; index++)
            LineDocument.WriteOfOrder(writer, order.Lines[index], order.Totals.Lines[index], order);
        writer.WriteEndArray();
        writer.WriteNumber("totalItemsDiscount"u8, CentraMoney.Major(OrderAmounts.ItemsDiscount(order), order));
        OrderAmounts.WriteDiscounts(writer, order);
    }

    private static void WritePayment(Utf8JsonWriter writer, Order order)
    {
        writer.WriteString("paymentPlugin"u8, order.PaymentMethod?.Gateway ?? "");
        writer.WriteString("paymentType"u8, CentraStatuses.PaymentType(order));
        writer.WriteString("paymentDescription"u8, order.PaymentMethod?.Name ?? "");
        writer.WriteString("paymentReference"u8, order.TransactionId?.ToString(CultureInfo.InvariantCulture)
            ?? order.FirstMovement(static one => one.ExternalId is not null)?.ExternalId);
        writer.WriteString("paymentMethod"u8, order.PaymentMethod?.Id);
    }

    private static void WriteShipment(Utf8JsonWriter writer, Shipment shipment, Order order)
    {
        var tracking = shipment.Tracking ?? order.Tracking;
        writer.WriteStartObject();
        writer.WriteString("shipmentId"u8, ShipmentNames.Of(order, shipment));
        writer.WriteString("shippedDate"u8, CentraTimes.Text(shipment.ShippedAt));
        writer.WriteString("carrier"u8, tracking?.Carrier ?? "");
        writer.WriteString("service"u8, shipment.Method?.Name ?? "");
        writer.WriteString("trackingId"u8, tracking?.Code ?? "");
        writer.WriteString("trackingUrl"u8, tracking?.Url ?? "");
        writer.WriteString("returnSlipTracking"u8, tracking?.ReturnSlip ?? "");
        writer.WriteEndObject();
    }

    /// <summary>Attributes stand among the order's own members, which they cannot cover; "0" is not shown (Centra page, 2.3).</summary>
    private static void WriteAttributes(Utf8JsonWriter writer, Order order, AttributeSchema attributes)
    {
        var written = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (key, value) in order.Attributes)
        {
            if (value != "0" && attributes.NameOf(key) is var name && !OwnMembers.Contains(name) && written.Add(name))
                writer.WriteString(name, value);
        }
    }

    private static FrozenSet<string> MembersOf(Order order) => WrittenJson.Read(writer => Write(writer, order, new(default)))
        .Select(member => member.Key).ToFrozenSet(StringComparer.Ordinal);
}
