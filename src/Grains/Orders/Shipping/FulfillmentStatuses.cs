namespace OrderGrains.Orders;

/// <summary>Where the goods of an order stand; nothing of it is stored.</summary>
internal static class FulfillmentStatuses
{
    /// <summary>
    /// What the slowest parcel has reached once all is shipped, else whether anything was begun. Goods that need no parcel are shipped
    /// only where somebody says so.
    /// </summary>
    public static FulfillmentStatus Of(Order order)
    {
        if (order.Shipments.Count == 0 || !order.HasDeparted)
        {
            if (order.NeedsNoParcel)
                return FulfillmentStatus.NotRequired;
            return order.FulfillmentStarted ? FulfillmentStatus.InProgress : FulfillmentStatus.Unfulfilled;
        }

        return order.IsShippedWhole
            ? Of(order.Shipments.Where(shipment => shipment.HasDeparted).Min(shipment => shipment.State))
            : FulfillmentStatus.InProgress;
    }

    public static FulfillmentStatus Of(ShipmentState state) => state switch
    {
        ShipmentState.PickedUp => FulfillmentStatus.PickedUp,
        ShipmentState.InTransit => FulfillmentStatus.InTransit,
        ShipmentState.OutForDelivery => FulfillmentStatus.OutForDelivery,
        ShipmentState.Delivered => FulfillmentStatus.Delivered,
        _ => FulfillmentStatus.Unfulfilled,
    };
}
