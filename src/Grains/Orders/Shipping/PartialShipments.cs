using OrderGrains.Values;

namespace OrderGrains.Orders;

/// <summary>Parcels that are told by an amount instead of items (MultiSafepay page, 1.4: partially ship).</summary>
internal static class PartialShipments
{
    /// <summary>Which pieces are in it nobody says, unless nothing of the order's amount is left: then all that are.</summary>
    public static ActionResult Ship(Order order, ShipAmount ship, DateTimeOffset now)
    {
        var left = Left(order);
        if (ship.Amount <= 0)
            return Rejection.Invalid(ship.Verb, new FieldProblem("amount", ProblemKind.Invalid));
        if (ship.Amount > left)
            return Rejection.Invalid(ship.Verb, new FieldProblem("amount", ProblemKind.TooGreat));

        var shipped = ship.Amount == left && order.LeftToShipNow.Count > 0
            ? ShipRules.ShipAll(order, ship.Tracking, now)
            : ShipRules.Depart(order, new() { Id = "" }, [], ship.Tracking, now);
        var part = shipped.Left(order)[^1];
        var told = part with { Amount = ship.Amount, ChildOrderId = ParcelIds.UnusedChild(order), TransactionId = ship.TransactionId };
        return shipped with { Shipments = shipped.Shipments.Select(parcel => parcel.Id == part.Id ? told : parcel).ToValueList() };
    }

    /// <summary>What the order comes to and no parcel has taken, in minor units.</summary>
    public static long Left(Order order)
    {
        Int128 left = order.Totals.TotalWithTaxes;
        var departed = order.Shipments.Where(parcel => parcel.HasDeparted).ToArray();
        foreach (var parcel in departed)
            left -= parcel.Amount ?? 0;
        foreach (var item in departed.Where(parcel => parcel.Amount is null).SelectMany(parcel => parcel.Items).Merged())
            left -= PieceWorth.OfFirst(order, item.Line, item.Quantity);
        return (long)Int128.Max(0, left);
    }
}
