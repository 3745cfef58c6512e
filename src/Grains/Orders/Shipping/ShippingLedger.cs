using OrderGrains.Values;

namespace OrderGrains.Orders;

/// <summary>Reading an order's parcels.</summary>
internal static class ShippingLedger
{
    extension(Order order)
    {
        /// <summary>Something has been handed to the carrier.</summary>
        public bool HasDeparted => order.Shipments.Any(shipment => shipment.HasDeparted);

        /// <summary>Nothing of it travels in a parcel, such as gift cards only; an order without lines is one thing that does.</summary>
        public bool NeedsNoParcel => order.Lines.Count > 0 && order.Lines.All(line => line.DoNotShip);

        /// <summary>Pieces that no parcel under way holds, by line; those that need no parcel only where nothing else is there.</summary>
        public ValueList<ShipmentItem> LeftToShip
        {
            get
            {
                var everything = order.NeedsNoParcel;
                var shipped = order.Shipments.Where(shipment => shipment.HasDeparted).SelectMany(shipment => shipment.Items)
                    .GroupBy(item => item.Line).ToDictionary(group => group.Key, group => group.Sum(item => item.Quantity));
                return
                [
                    .. from line in order.Lines
                       where everything || !line.DoNotShip
                       let left = line.Quantity - shipped.GetValueOrDefault(line.Id)
                       where left > 0
                       select new ShipmentItem(line.Id, left),
                ];
            }
        }

        /// <summary>All there is to ship is in parcels under way, or further.</summary>
        public bool IsShippedWhole => order.HasDeparted && (order.Lines.Count == 0 || order.LeftToShip.Count == 0);
    }

    extension(Shipment shipment)
    {
        public bool HasDeparted => shipment.State >= ShipmentState.PickedUp;
    }
}
