using System.Globalization;

namespace OrderGrains.Orders;

/// <summary>The ids that an order gives its parcels.</summary>
internal static class ParcelIds
{
    public static string Unused(Order order) =>
        PartIds.Unused("s-", order.Shipments.Count, id => order.Shipments.Any(shipment => shipment.Id == id));

    /// <summary>
    /// The order id of a part that is told by an amount, as MultiSafepay counts them: <c>case-20220404-06-0001</c> (page, 1.4).
    /// </summary>
    public static string UnusedChild(Order order)
    {
        var number = order.Shipments.Count(shipment => shipment.ChildOrderId is not null);
        string id;
        do
            id = string.Create(CultureInfo.InvariantCulture, $"{order.Id}-{++number:0000}");
        while (order.Shipments.Any(shipment => shipment.ChildOrderId == id));
        return id;
    }
}
