using OrderGrains.Values;

namespace OrderGrains.Orders;

/// <summary>One row of the lifecycle table: all there is to know of a verb.</summary>
/// <param name="Verb">What is done.</param>
/// <param name="Event">What the history calls it once it is done.</param>
/// <param name="Apply">What an action comes to, once the row has let it through: the order, the action and the time, UTC.</param>
public sealed record LifecycleRule(Verb Verb, string Event, Func<Order, OrderAction, DateTimeOffset, ActionResult> Apply)
{
    public AxisRule<OrderStatus> Status { get; init; } = Axis.Any<OrderStatus>();

    /// <summary>What must hold beside the status.</summary>
    public ValueList<OrderCondition> Needs { get; init; }

    /// <summary>When nothing is left to do, so that a repeat changes nothing; null for what can always be done again.</summary>
    public OrderCondition? Done { get; init; }

    /// <summary>What it leads to beside the status, for readers.</summary>
    public string LeadsTo { get; init; } = "";

    public LifecycleVerdict Check(Order order)
    {
        if (IsDone(order))
            return LifecycleVerdict.Reached;
        return Status.Moves.ContainsKey(order.Status) && Unmet(order) is null ? LifecycleVerdict.Legal : LifecycleVerdict.Illegal;
    }

    /// <summary>The first condition that does not hold; null when all do.</summary>
    public OrderCondition? Unmet(Order order)
    {
        foreach (var need in Needs.AsSpan())
        {
            if (!need.Holds(order))
                return need;
        }

        return null;
    }

    /// <summary>What stands in the way, in words; null when the verb may be done and has something left to do.</summary>
    public string? WhyNot(Order order) => Check(order) switch
    {
        LifecycleVerdict.Legal => null,
        LifecycleVerdict.Reached => $"nothing is left to do: {Done?.Text ?? $"the order is {order.Status}"}",
        _ when !Status.Moves.ContainsKey(order.Status) =>
            $"the order is {order.Status}; it has to be {string.Join(", ", Status.Moves.Keys.Order())}",
        _ => $"it needs: {Unmet(order)?.Text}",
    };

    private bool IsDone(Order order) => Status.Reached.Contains(order.Status) && (Done?.Holds(order) ?? Status.Aims);
}
