namespace OrderGrains.Orders;

/// <summary>What a door asks of an order beyond the lifecycle table before one verb may be done through it.</summary>
/// <param name="Text">The condition in words, for the documentation.</param>
/// <param name="Allows">The condition; it is asked of a repeat too.</param>
public sealed record Gate(string Text, Func<Order, bool> Allows)
{
    /// <summary>What is missing for the verb, all of it at once; it is not asked of a repeat.</summary>
    public Func<Order, IEnumerable<FieldProblem>>? Missing { get; init; }
}
