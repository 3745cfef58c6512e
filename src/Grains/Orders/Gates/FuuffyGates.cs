namespace OrderGrains.Orders;

/// <summary>Fuuffy page, sections 3.2 and 3.3: only pending orders are edited; a cancelled order is not cancelled again.</summary>
internal static class FuuffyGates
{
    private static readonly Gate Pending = new(new(
        "pending", "pending: neither cancelled nor picked up", order => !order.IsCancelled() && !order.HasDeparted))
    {
        AsksRepeats = true,
    };

    public static readonly Dictionary<Verb, Gate> Rows = new()
    {
        [Verb.EditDelivery] = Pending,
        [Verb.EditShippingAddress] = Pending,
        [Verb.EditReferences] = Pending,
        [Verb.EditTracking] = Pending,
        [Verb.EditComments] = Pending,
        [Verb.EditAttributes] = Pending,
        [Verb.Cancel] = Pending,
        [Verb.Recall] = new(new(
            "recallable", "picked up or in transit, and not cancelled",
            order => !order.IsCancelled() && OrderConditions.CanBeCalledBack.Holds(order)))
        {
            AsksRepeats = true,
        },
    };
}
