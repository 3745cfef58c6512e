namespace OrderGrains.Orders;

/// <summary>
/// Where one request of a door means different verbs in different states: the door sends the plain action and cannot know the state,
/// so it is unfolded here.
/// </summary>
public static class DoorActions
{
    /// <summary>
    /// The steps an action means for the order as it stands. Fuuffy's cancel is a recall once the parcel is under way (section 3.3);
    /// Commerce Layer's <c>_cancel</c> of a paid order gives the money back first (A9).
    /// </summary>
    public static IReadOnlyList<OrderAction> Unfold(Door door, Order order, OrderAction action) => (door, action) switch
    {
        (Door.Fuuffy, CancelOrder cancel) when order.IsPickedUp() => [cancel with { Recall = true }],
        (Door.CommerceLayer, CancelOrder) when !order.IsCancelled()
            && order.PaymentIs(PaymentStatus.Paid, PaymentStatus.PartiallyRefunded) =>
            [new MoveMoney(Verb.Refund), action],
        _ => [action],
    };
}
