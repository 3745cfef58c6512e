using OrderGrains.Values;

namespace OrderGrains.Orders;

/// <summary>Reading an order's returns.</summary>
internal static class ReturnLedger
{
    extension(Order order)
    {
        /// <summary>What of a parcel may still come back: what left in it, less what returns that are not cancelled hold.</summary>
        public ValueList<ShipmentItem> LeftToReturn(Shipment parcel) => !parcel.HasDeparted
            ? []
            : parcel.Items.Merged().Less(order.Returns
                .Where(one => one.Shipment == parcel.Id && one.CancelledAt is null).SelectMany(one => one.Items));

        /// <summary>
        /// What the pieces of a return were worth, in minor units. Those that came back before it are counted first, so all the returns
        /// of a line add up to it.
        /// </summary>
        public long WorthOf(OrderReturn one)
        {
            Int128 worth = 0;
            ShipmentItem[] back =
                [.. order.Returns.Where(other => other.CompletedAt is not null && other.Id != one.Id).SelectMany(other => other.Items)];
            foreach (var item in one.Items.Merged())
            {
                var before = (long)back.Of(item.Line);
                worth += PieceWorth.OfFirst(order, item.Line, before + item.Quantity) - PieceWorth.OfFirst(order, item.Line, before);
            }

            return Amounts.Clamp(Int128.Max(0, worth));
        }
    }
}
