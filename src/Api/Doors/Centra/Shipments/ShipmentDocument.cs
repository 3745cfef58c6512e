using System.Text.Json;
using OrderGrains.Api.Doors.Centra.Orders;
using OrderGrains.Orders;

namespace OrderGrains.Api.Doors.Centra.Shipments;

/// <summary>
/// A parcel as <c>GET {base}/shipments</c> lists it (Centra page, 2.6), with what it has of its order. Members that this service keeps
/// nothing of are left out.
/// </summary>
internal static class ShipmentDocument
{
    /// <summary>As an element of a list of parcels.</summary>
    public static void Write(Utf8JsonWriter writer, Order order, Shipment parcel)
    {
        var tracking = parcel.Tracking ?? order.Tracking;
        writer.WriteStartObject();
        writer.WriteString("orderId"u8, order.Id);
        writer.WriteString("selectionId"u8, order.Token ?? "");
        PartyMembers.WriteDates(writer, order);
        writer.WriteString("shipmentId"u8, ShipmentNames.Of(order, parcel));
        writer.WriteString("customerId"u8, order.Customer?.Id ?? "");
        writer.WriteString("accountId"u8, PartyMembers.Account(order));
        PartyMembers.WriteBilling(writer, order);
        PartyMembers.WriteDelivery(writer, order);
        PartyMembers.WriteTerms(writer, order);
        writer.WriteString("defaultCarrier"u8, tracking?.Carrier ?? "");
        writer.WriteString("deliveryService"u8, parcel.Method?.Name ?? "");
        writer.WriteString("shipmentDate"u8, CentraTimes.Text(parcel.ShippedAt));
        writer.WriteString("trackingNumber"u8, tracking?.Code ?? "");
        writer.WriteString("trackingUrl"u8, tracking?.Url ?? "");
        writer.WriteString("returnSlipTracking"u8, tracking?.ReturnSlip ?? "");
        writer.WriteNumber("packages"u8, parcel.Packages);
        writer.WriteNumber("suspect"u8, 0);
        writer.WriteNumber("hold"u8, order.OnHold || parcel.OnHold ? 1 : 0);
        writer.WriteNumber("paid"u8, parcel.IsPaid(order) ? 1 : 0);
        writer.WriteNumber("shouldCapture"u8, parcel.ShouldCapture(order) ? 1 : 0);
        writer.WriteNumber("goodToGo"u8, parcel.GoodToGo ? 1 : 0);
        ShipmentAmounts.Write(writer, order, parcel);
        writer.WriteString("internalComment"u8, order.InternalComment ?? "");
        writer.WriteString("otherComment"u8, order.Comment ?? "");
        writer.WriteStartArray("products"u8);
        foreach (var item in parcel.Items.AsSpan())
        {
            if (order.Lines.FirstOrDefault(one => one.Id == item.Line) is { } line)
                LineDocument.WriteOfParcel(writer, line, item.Quantity, order);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
