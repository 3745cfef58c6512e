using OrderGrains.Values;

namespace OrderGrains.Orders;

/// <summary>Handing parcels to the carrier.</summary>
internal static class ShipRules
{
    private static readonly Shipment NoShipment = new() { Id = "" };

    /// <summary>Where all that is left is asked for and parcels on hold keep it, nothing is left to do.</summary>
    public static ActionResult Ship(Order order, ShipItems ship, DateTimeOffset now)
    {
        FieldProblem[] problems = [.. Problems(order, ship)];
        if (problems.Length > 0)
            return Rejection.Invalid(ship.Verb, problems);
        return ProgressRules.Departing(order, Departed(order, ship, now), ship.Report);
    }

    /// <summary>
    /// Every parcel that is planned and not on hold leaves, and what is in none of them goes with the first that says nothing of its
    /// contents.
    /// </summary>
    public static Order ShipAll(Order order, Tracking? tracking, DateTimeOffset now)
    {
        var planned = order.Shipments.Where(shipment => shipment is { HasDeparted: false, OnHold: false }).ToArray();
        foreach (var shipment in planned.OrderBy(shipment => shipment.Items.Count == 0))
            order = Depart(order, shipment, Contents(order, shipment), tracking, now);
        if (order.IsShippedWhole)
            return order;
        var rest = order.LeftToShipNow;
        return rest.Count > 0 || !order.HasDeparted ? Depart(order, NoShipment, rest, tracking, now) : order;
    }

    /// <summary>The order with one more parcel under way, or with a planned one that has left.</summary>
    /// <param name="order">The order.</param>
    /// <param name="shipment">The planned one; of a new one the id is empty.</param>
    /// <param name="items">What is in it.</param>
    /// <param name="tracking">What the carrier calls it; null leaves what it is called.</param>
    /// <param name="now">When.</param>
    public static Order Depart(Order order, Shipment shipment, ValueList<ShipmentItem> items, Tracking? tracking, DateTimeOffset now)
    {
        var departed = shipment with
        {
            Id = shipment.Id.Length > 0 ? shipment.Id : ParcelIds.Unused(order),
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

    /// <summary>What a planned parcel says is in it; where it says nothing, all that is left and in no other.</summary>
    private static ValueList<ShipmentItem> Contents(Order order, Shipment shipment)
    {
        var left = order.LeftFor(shipment.Id);
        return shipment.Items.Count == 0 ? left : shipment.Items.AtMost(left);
    }

    private static Order Departed(Order order, ShipItems ship, DateTimeOffset now)
    {
        var planned = order.Shipments.FirstOrDefault(shipment => shipment.Id == ship.Shipment);
        if (ship.Items.Count == 0 && planned is null)
            return ShipAll(order, ship.Tracking, now);
        var items = ship.Items.Count > 0 ? ship.Items : Contents(order, planned!);
        return Depart(order, planned ?? NoShipment, items, ship.Tracking, now);
    }

    private static IEnumerable<FieldProblem> Problems(Order order, ShipItems ship)
    {
        var leaves = order.Shipments.Any(shipment => shipment.Id == ship.Shipment && shipment is { HasDeparted: false, OnHold: false });
        if (ship.Shipment is not null && !leaves)
            yield return new("shipment", ProblemKind.Invalid);
        foreach (var problem in Pieces.Problems(order, ship.Items, order.LeftFor(ship.Shipment)))
            yield return problem;
    }
}
