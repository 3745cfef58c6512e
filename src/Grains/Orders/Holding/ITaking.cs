using OrderGrains.Customers;

namespace OrderGrains.Orders;

/// <summary>One kind of what orders take that is kept elsewhere. None of it is asked while the order's status stays.</summary>
internal interface ITaking
{
    /// <summary>The order with what it needs once it is placed, or why it cannot be.</summary>
    /// <param name="order">As it will be, with its totals; it may have taken some before.</param>
    /// <param name="held">What is kept for it; where it is null, nobody has asked whether there is enough.</param>
    /// <param name="now">When.</param>
    ActionResult Take(Order order, HeldItems? held, DateTimeOffset now);

    /// <summary>The order without what it does not need any more, as it is pending again or cancelled.</summary>
    Order GiveBack(Order order);

    /// <summary>What those who keep it are told: what is taken now and was not before, and what is given back.</summary>
    IEnumerable<OrderEffect> Between(Order before, Order after);
}
