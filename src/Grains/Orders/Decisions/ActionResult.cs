using OrderGrains.Customers;

namespace OrderGrains.Orders;

/// <summary>What one action comes to: the order after it, or why not.</summary>
public readonly record struct ActionResult
{
    public Order? Order { get; private init; }

    public Rejection? Rejection { get; private init; }

    public OrderEffect? Effect { get; init; }

    public static implicit operator ActionResult(Order order) => new() { Order = order };

    public static implicit operator ActionResult(Rejection rejection) => new() { Rejection = rejection };
}
