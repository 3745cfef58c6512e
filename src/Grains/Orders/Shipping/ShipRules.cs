using OrderGrains.Values;

namespace OrderGrains.Orders;

/// <summary>Handing parcels to the carrier and following them.</summary>
internal static class ShipRules
{
    private static readonly Shipment NoShipment = new() { Id = "" };

    public static ActionResult Ship(Order order, ShipItems ship, DateTimeOffset now)
    {
        FieldProblem[] problems = [.. Problems(order, ship)];
        if (problems.Length > 0)
            return Rejection.Invalid(ship.Verb, problems);
        var planned = order.Shipments.FirstOrDefault(shipment => shipment.Id == ship.Shipment);
        if (ship.Items.Count == 0 && planned is null)
            return ShipAll(order, ship.Tracking, now);
        var items = ship.Items.Count > 0 ? ship.Items : Contents(order, planned!);
        return Depart(order, planned ?? NoShipment, items, ship.Tracking, now);
    }

    /// <summary>
    /// Every parcel that is planned leaves, and what is in none of them goes with the first that says nothing of its contents.
    /// </summary>
    public static Order ShipAll(Order order, Tracking? tracking, DateTimeOffset now)
    {
        var planned = order.Shipments.Where(shipment => !shipment.HasDeparted).ToArray();
        foreach (var shipment in planned.OrderBy(shipment => shipment.Items.Count == 0))
            order = Depart(order, shipment, Contents(order, shipment), tracking, now);
        return order.IsShippedWhole ? order : Depart(order, NoShipment, order.LeftToShip, tracking, now);
    }

    /// <summary>A parcel only moves forward.</summary>
    public static ActionResult Advance(Order order, AdvanceDelivery advance, DateTimeOffset now)
    {
        var chosen = order.Shipments
            .Where(shipment => shipment.HasDeparted && (advance.Shipment is null || shipment.Id == advance.Shipment)).ToArray();
        if (chosen.Length == 0 && advance.Shipment is not null)
            return Rejection.Invalid(advance.Verb, new FieldProblem("shipment", ProblemKind.Invalid));
        if (chosen.All(shipment => shipment.State > advance.To))
            return Rejection.Of(RejectionCode.IllegalTransition, advance.Verb);
        return order with
        {
            Shipments = order.Shipments.Select(shipment => chosen.Contains(shipment) && shipment.State < advance.To
                ? shipment with { State = advance.To, MovedAt = now }
                : shipment).ToValueList(),
        };
    }

    /// <summary>What a planned parcel says is in it, as far as that is left; all that is left where it says nothing.</summary>
    private static ValueList<ShipmentItem> Contents(Order order, Shipment shipment)
    {
        var left = order.LeftToShip;
        return shipment.Items.Count == 0
            ? left
            : shipment.Items.Select(item => item with { Quantity = Math.Min(item.Quantity, Of(left, item.Line)) })
                .Where(item => item.Quantity > 0).ToValueList();
    }

    private static Order Depart(Order order, Shipment shipment, ValueList<ShipmentItem> items, Tracking? tracking, DateTimeOffset now)
    {
        var departed = shipment with
        {
            Id = shipment.Id.Length > 0 ? shipment.Id : UnusedId(order),
            Items = items,
            State = ShipmentState.PickedUp,
            Tracking = tracking ?? shipment.Tracking,
            ShippedAt = shipment.ShippedAt ?? now,
            MovedAt = now,
        };
        return order with
        {
            Shipments = shipment.Id.Length > 0
                ? order.Shipments.Select(other => other.Id == shipment.Id ? departed : other).ToValueList()
                : order.Shipments.Add(departed),
        };
    }

    private static IEnumerable<FieldProblem> Problems(Order order, ShipItems ship)
    {
        if (ship.Shipment is { } id && !order.Shipments.Any(shipment => shipment.Id == id && !shipment.HasDeparted))
            yield return new("shipment", ProblemKind.Invalid);
        var left = order.LeftToShip;
        foreach (var line in ship.Items.GroupBy(item => item.Line))
        {
            if (line.Any(item => item.Quantity < 1) || order.Lines.All(one => one.Id != line.Key))
                yield return new("items", ProblemKind.Invalid);
            else if (line.Sum(item => (long)item.Quantity) > Of(left, line.Key))
                yield return new("items", ProblemKind.TooGreat);
        }
    }

    private static int Of(ValueList<ShipmentItem> left, string line) =>
        left.FirstOrDefault(item => item.Line == line)?.Quantity ?? 0;

    private static string UnusedId(Order order) =>
        PartIds.Unused("s-", order.Shipments.Count, id => order.Shipments.Any(shipment => shipment.Id == id));
}
