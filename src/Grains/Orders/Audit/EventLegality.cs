namespace OrderGrains.Orders.Audit;

/// <summary>Whether an event of a history could have been accepted by the lifecycle.</summary>
internal static class EventLegality
{
    /// <param name="type">The event's name.</param>
    /// <param name="before">The order it happened to, with what is derived of it.</param>
    /// <param name="after">The order it left, likewise.</param>
    /// <param name="isFirst">True for the event an order begins with.</param>
    public static bool Allows(string type, Order before, Order after, bool isFirst)
    {
        if (OrderInvariants.Broken(after) is not null)
            return false;
        if (isFirst || type == ImportRules.Restored)
            return isFirst == (type == ImportRules.Created);

        return Lifecycle.RulesOf(type).Any(rule => rule.Check(before) == LifecycleVerdict.Legal
            && rule.Status.Moves.TryGetValue(before.Status, out var targets) && targets.Contains(after.Status));
    }
}
