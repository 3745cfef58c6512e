using System.Text.Json.Nodes;
using OrderGrains.Api.Doors.Centra.Orders;
using OrderGrains.Orders;

namespace OrderGrains.Api.Doors.Centra.Shipments;

/// <summary>
/// A parcel as <c>GET {base}/shipments</c> lists it (Centra page, 2.6), with what it has of its order. Members that this service keeps
/// nothing of are left out.
/// </summary>
internal static class ShipmentDocument
{
    public static JsonObject Render(Order order, Shipment parcel)
    {
        var tracking = parcel.Tracking ?? order.Tracking;
        var document = new JsonObject { ["orderId"] = order.Id, ["selectionId"] = order.Token ?? "" };
        PartyMembers.AddDates(document, order);
        document["shipmentId"] = ShipmentNames.Of(order, parcel);
        document["customerId"] = order.Customer?.Id ?? "";
        document["accountId"] = PartyMembers.Account(order);
        PartyMembers.AddBilling(document, order);
        PartyMembers.AddDelivery(document, order);
        PartyMembers.AddTerms(document, order);
        document["defaultCarrier"] = tracking?.Carrier ?? "";
        document["deliveryService"] = parcel.Method?.Name ?? "";
        document["shipmentDate"] = CentraTimes.Text(parcel.ShippedAt);
        document["trackingNumber"] = tracking?.Code ?? "";
        document["trackingUrl"] = tracking?.Url ?? "";
        document["returnSlipTracking"] = tracking?.ReturnSlip ?? "";
        document["packages"] = parcel.Packages;
        document["suspect"] = 0;
        document["hold"] = order.OnHold || parcel.OnHold ? 1 : 0;
        document["paid"] = parcel.IsPaid(order) ? 1 : 0;
        document["shouldCapture"] = parcel.ShouldCapture(order) ? 1 : 0;
        document["goodToGo"] = parcel.GoodToGo ? 1 : 0;
        ShipmentAmounts.Add(document, order, parcel);
        document["internalComment"] = order.InternalComment ?? "";
        document["otherComment"] = order.Comment ?? "";
        document["products"] = new JsonArray([.. Products(order, parcel)]);
        return document;
    }

    private static IEnumerable<JsonObject> Products(Order order, Shipment parcel) =>
        from item in parcel.Items
        let line = order.Lines.FirstOrDefault(one => one.Id == item.Line)
        where line is not null
        select LineDocument.OfParcel(line, item.Quantity, order);
}
