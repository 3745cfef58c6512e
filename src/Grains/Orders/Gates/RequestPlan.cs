using OrderGrains.Values;

namespace OrderGrains.Orders;

/// <summary>What one request of a door comes to, where it is more than the verb it asks for.</summary>
/// <param name="Door">The door.</param>
/// <param name="Asked">The verb the door sends.</param>
/// <param name="Text">The request as its clients send it.</param>
/// <param name="Steps">What is decided, in this order, all or none.</param>
public sealed record RequestPlan(Door Door, Verb Asked, string Text, ValueList<RequestStep> Steps)
{
    /// <summary>Which orders it is for, judged before any step; null for all.</summary>
    public OrderCondition? When { get; init; }

    /// <summary>True where none of the steps is taken once what was asked for is reached (Commerce Layer page, A8: no-op).</summary>
    public bool NothingWhenDone { get; init; }
}
