namespace OrderGrains.Orders;

/// <summary>What a door asks of an order beyond the lifecycle table before one verb may be done through it.</summary>
/// <param name="Condition">What must hold.</param>
public sealed record Gate(OrderCondition Condition)
{
    /// <summary>True where the vendor refuses a repeat as well; else what is reached already is a success that changes nothing.</summary>
    public bool AsksRepeats { get; init; }

    /// <summary>What is missing for the verb, all of it at once; it is not asked of a repeat.</summary>
    public Func<Order, IEnumerable<FieldProblem>>? Missing { get; init; }

    /// <param name="order">With all that is derived of it.</param>
    /// <param name="verdict">What the lifecycle says.</param>
    public bool Refuses(Order order, LifecycleVerdict verdict) =>
        (verdict != LifecycleVerdict.Reached || AsksRepeats) && !Condition.Holds(order);
}
