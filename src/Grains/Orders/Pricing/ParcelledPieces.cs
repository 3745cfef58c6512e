namespace OrderGrains.Orders;

/// <summary>
/// How much of a line has left or is promised to a planned parcel, so that the line must stand for it: the one place that says so. What
/// comes back is of what has left.
/// </summary>
internal static class ParcelledPieces
{
    public static int Of(Order order, OrderLine line) => order.Shipments.SelectMany(shipment => shipment.Items).Of(line.Id);
}
