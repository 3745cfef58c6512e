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
                return order.Lines.Where(line => everything || !line.DoNotShip).Select(line => new ShipmentItem(line.Id, line.Quantity))
                    .Less(order.Shipments.Where(shipment => shipment.HasDeparted).SelectMany(shipment => shipment.Items));
            }
        }

        /// <summary>
        /// What "all that is left" means: what no parcel on hold keeps. One on hold that names nothing keeps all that no other takes.
        /// </summary>
        public ValueList<ShipmentItem> LeftToShipNow
        {
            get
            {
                var (held, free) = (order.Planned(onHold: true), order.Planned(onHold: false));
                return held.Any(parcel => parcel.Items.Count == 0) && free.All(parcel => parcel.Items.Count > 0)
                    ? free.SelectMany(parcel => parcel.Items).Merged().AtMost(order.LeftToShip)
                    : order.LeftToShip.Less(held.SelectMany(parcel => parcel.Items));
            }
        }

        /// <summary>Parcels on hold keep all that is left, and nothing has gone before them.</summary>
        public bool IsAllHeld => !order.HasDeparted && order.Planned(onHold: true).Any() && !order.Planned(onHold: false).Any()
            && order.LeftToShipNow.Count == 0;

        /// <summary>
        /// All there is to ship is in parcels under way, or further; without lines, by the amounts that parcels were told by.
        /// </summary>
        public bool IsShippedWhole => order.HasDeparted && (order.Lines.Count > 0
            ? order.LeftToShip.Count == 0
            : order.Shipments.Any(parcel => parcel is { HasDeparted: true, Amount: null }) || PartialShipments.Left(order) == 0);

        /// <summary>What a parcel may hold: what is left, beside what other planned ones name.</summary>
        /// <param name="shipment">The id of a planned one; null for a new one.</param>
        public ValueList<ShipmentItem> LeftFor(string? shipment) => order.LeftToShip.Less(
            order.Shipments.Where(other => !other.HasDeparted && other.Id != shipment).SelectMany(other => other.Items));

        /// <summary>The parcels that have left since the order was as it is given.</summary>
        public ValueList<Shipment> Left(Order before) => order.Shipments
            .Where(parcel => parcel.HasDeparted && !before.Shipments.Any(former => former.Id == parcel.Id && former.HasDeparted))
            .ToValueList();

        private IEnumerable<Shipment> Planned(bool onHold) =>
            order.Shipments.Where(shipment => !shipment.HasDeparted && shipment.OnHold == onHold);
    }

    extension(Shipment shipment)
    {
        public bool HasDeparted => shipment.State >= ShipmentState.PickedUp;
    }
}
