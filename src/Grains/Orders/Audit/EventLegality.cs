namespace OrderGrains.Orders.Audit;

/// <summary>Whether an event of a history could have been accepted by the lifecycle.</summary>
internal static class EventLegality
{
    /// <param name="type">The event's name.</param>
    /// <param name="before">The order it happened to.</param>
    /// <param name="after">The order it left.</param>
    /// <param name="isFirst">True for the event an order begins with.</param>
    public static bool Allows(string type, Order before, Order after, bool isFirst)
    {
        var (from, to) = (OrderState.Of(before), OrderState.Of(after));
        if (isFirst || type == EventNames.Restored)
            return isFirst == (type == EventNames.Created) && Lifecycle.Reachable.Contains(to);
        return EventNames.Verbs(type).Any(verb =>
            Lifecycle.Check(verb, before) == LifecycleVerdict.Legal && Lifecycle.Rule(verb).Targets(from).Contains(to));
    }
}
