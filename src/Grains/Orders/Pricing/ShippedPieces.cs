namespace OrderGrains.Orders;

/// <summary>How much of a line has left or come back, so that the line must stand for it: the one place that says so.</summary>
internal static class ShippedPieces
{
    /// <summary>At most the line's quantity. A parcel does not say what is in it: once one has left, all of the line has.</summary>
    public static int Of(Order order, OrderLine line) =>
        order.Shipments.Any(shipment => shipment.ShippedAt is not null) ? line.Quantity : 0;
}
