namespace OrderGrains.Orders;

/// <summary>
/// Centra page, section 2.5: any order may be commented, parcels are for what has been confirmed and is not waiting for its payment, and
/// nothing is cancelled once captured.
/// </summary>
internal static class CentraGates
{
    private static readonly Gate Sendable = new(new(
        "sendable", "approved, and not waiting for its payment",
        order => OrderConditions.IsApproved.Holds(order) && !order.PaymentIs(PaymentStatus.UnderReview)));

    public static readonly Dictionary<Verb, Gate> Rows = new()
    {
        [Verb.PlanShipment] = new(OrderConditions.IsApproved),
        [Verb.Ship] = Sendable,
        [Verb.Cancel] = new(OrderConditions.NothingCaptured),
    };
}
