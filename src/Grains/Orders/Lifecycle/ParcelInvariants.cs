namespace OrderGrains.Orders;

/// <summary>What is true of the pieces of every order: where they went, and what of them came back.</summary>
internal static class ParcelInvariants
{
    public static bool ShippedFits(Order order) =>
        Fits(order.Shipments.Where(parcel => parcel.HasDeparted), line => order.Lines.FirstOrDefault(one => one.Id == line)?.Quantity);

    public static bool PlannedFits(Order order)
    {
        var planned = order.Shipments.Where(parcel => !parcel.HasDeparted && parcel.Items.Count > 0).ToArray();
        if (planned.Length == 0)
            return true;
        var left = order.LeftToShip;
        return Fits(planned, line => order.Lines.Any(one => one.Id == line) ? left.Of(line) : null);
    }

    public static bool ReturnedFits(Order order) => order.Returns.GroupBy(one => one.Shipment).All(returns =>
        order.Shipments.FirstOrDefault(parcel => parcel.Id == returns.Key) is { HasDeparted: true } parcel
        && returns.All(one => one.Items.Count > 0 && one.Items.All(item => item.Quantity > 0 && parcel.Items.Of(item.Line) > 0))
        && returns.Where(one => one.CancelledAt is null).SelectMany(one => one.Items).GroupBy(item => item.Line)
            .All(line => line.Sum(item => (long)item.Quantity) <= parcel.Items.Of(line.Key)));

    public static bool ReturnsEndOnce(Order order) => order.Returns.All(one =>
        (one.CompletedAt is null || one.CancelledAt is null)
        && (one.CompletedAt is not null || one is { Restock: false, Refunds.Count: 0 })
        && one.Refunds.All(id => order.Movements.Any(entry => entry.Movement.Id == id && entry.Movement.Kind == MovementKind.Refund)));

    /// <summary>Whether the parcels together hold at least one and no more than there are of each line; null where there is none.</summary>
    private static bool Fits(IEnumerable<Shipment> parcels, Func<string, int?> limit) =>
        parcels.SelectMany(parcel => parcel.Items).GroupBy(item => item.Line).All(line =>
            line.All(item => item.Quantity > 0) && limit(line.Key) is { } most && line.Sum(item => (long)item.Quantity) <= most);
}
