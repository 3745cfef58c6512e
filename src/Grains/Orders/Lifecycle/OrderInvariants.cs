using OrderGrains.Values;
using static OrderGrains.Orders.OrderStatus;

namespace OrderGrains.Orders;

/// <summary>
/// What is true of every order, whatever happened to it: an imported order for which one of these does not hold is refused, and the
/// audit reports one that is found.
/// </summary>
public static class OrderInvariants
{
    public static readonly ValueList<OrderCondition> All =
    [
        new("draftsArePlain", "a draft has neither movements nor parcels under way",
            order => order.Status != Draft || (order.Payments.All(IsUntouched) && !order.HasDeparted && !order.FulfillmentStarted)),
        new("takenOnceOrdered", "money was captured, a parcel left or fulfilment began only once the order had been placed",
            order => !order.StatusIs(Draft, Pending, Placing)
                || (order.Balance.Captured == 0 && !order.HasDeparted && !order.FulfillmentStarted)),
        new("placedOnceOrdered", "what is placed, edited or approved has a time of placement",
            order => !order.StatusIs(Placed, Editing, Approved) || order.PlacedAt is not null),
        new("editedBeforeShipped", "what is edited has not left", order => order.Status != Editing || !order.HasDeparted),
        new("refundedOnceDelivered", "what is cancelled was to be given back in full, or has not come further than in transit",
            order => order.Status != Cancelled || WasToBeGivenBack(order)
                || order.Shipments.All(shipment => shipment.State <= ShipmentState.InTransit)),
        new("sumsFit", "no sum of movements is negative or beyond what is before it", SumsFit),
        new("parentsFit", "what rests on a movement is no more than it, and in its payment", ParentsFit),
        new("shippedFits", "no more is in parcels under way than was ordered", ParcelInvariants.ShippedFits),
        new("plannedFits", "no more is promised to planned parcels than is left to ship", ParcelInvariants.PlannedFits),
        new("heldHasNotLeft", "no parcel on hold has left",
            order => order.Shipments.All(parcel => !parcel.OnHold || !parcel.HasDeparted)),
        new("setbacksFit", "nothing keeps a parcel that is not under way, and only what is brought is not handed over",
            order => order.Shipments.All(parcel => parcel.Setback is not { } setback || ProgressRules.MayMeet(parcel, setback))),
        new("returnedFits", "no more comes back than has left, by parcel and line", ParcelInvariants.ReturnedFits),
        new("returnsEndOnce", "a return is open, completed or cancelled, and only a completed one has been restocked or refunded",
            ParcelInvariants.ReturnsEndOnce),
    ];

    /// <summary>The first that does not hold; null when all do.</summary>
    /// <param name="order">With all that is derived of it.</param>
    public static OrderCondition? Broken(Order order)
    {
        foreach (var invariant in All.AsSpan())
        {
            if (!invariant.Holds(order))
                return invariant;
        }

        return null;
    }

    private static bool IsUntouched(OrderPayment payment) => payment is { Movements.Count: 0, ExpiredAt: null };

    /// <summary>
    /// A gateway may fail to give back what an order was cancelled for, or be asked not to; it is refunded anew then.
    /// </summary>
    private static bool WasToBeGivenBack(Order order) => order.Balance.Captured is > 0 and var captured
        && order.Movements.Where(entry => entry.Movement is { Kind: MovementKind.Refund })
            .Sum(entry => entry.Movement.Amount) >= captured;

    private static bool SumsFit(Order order) => order.Balance is var balance
        && balance.Authorized >= 0 && balance.Captured >= 0 && balance.ChargedBack >= 0 && balance.Refundable >= 0;

    private static bool ParentsFit(Order order) => order.Payments.All(payment => payment.Movements.All(movement => movement switch
    {
        { Amount: < 0 } => false,
        { Kind: MovementKind.Authorize } => movement.Parent is null,
        { Kind: MovementKind.Capture, Parent: null } => true,
        { Kind: MovementKind.Capture or MovementKind.Void } => Rests(payment, movement, MovementKind.Authorize),
        _ => Rests(payment, movement, MovementKind.Capture),
    }));

    private static bool Rests(OrderPayment payment, Movement movement, MovementKind on) =>
        payment.Movements.FirstOrDefault(other => other.Id == movement.Parent) is { State: MovementState.Succeeded } parent
        && parent.Kind == on
        && payment.Movements.Where(other => other.Parent == parent.Id && other.Counts)
            .Aggregate((Int128)0, (sum, other) => other.Kind == MovementKind.ReverseChargeBack ? sum - other.Amount : sum + other.Amount)
            <= parent.Amount;
}
