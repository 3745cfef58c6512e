namespace OrderGrains.Orders;

/// <summary>How much of a line has left, so that the line must stand for it: the one place that says so.</summary>
internal static class ShippedPieces
{
    public static int Of(Order order, OrderLine line) => order.Shipments
        .Where(shipment => shipment.HasDeparted)
        .SelectMany(shipment => shipment.Items)
        .Where(item => item.Line == line.Id)
        .Sum(item => item.Quantity);
}
