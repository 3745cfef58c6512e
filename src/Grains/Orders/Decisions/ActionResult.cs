using OrderGrains.Customers;
using OrderGrains.Values;

namespace OrderGrains.Orders;

/// <summary>What one action comes to: the order after it, or why not.</summary>
public readonly record struct ActionResult
{
    public Order? Order { get; private init; }

    public Rejection? Rejection { get; private init; }

    /// <summary>What other grains are asked.</summary>
    public ValueList<OrderEffect> Effects { get; init; }

    /// <summary>What is done next, an action with an event of its own that is judged as any other; null for nothing.</summary>
    public OrderAction? Then { get; init; }

    public static implicit operator ActionResult(Order order) => new() { Order = order };

    public static implicit operator ActionResult(Rejection rejection) => new() { Rejection = rejection };
}
