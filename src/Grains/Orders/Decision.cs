using OrderGrains.Customers;
using OrderGrains.Values;

namespace OrderGrains.Orders;

/// <summary>What deciding a command came to: a rejection, or the events and the order they lead to.</summary>
public sealed record Decision
{
    /// <summary>Set when refused; then nothing else is, but <see cref="RefusedAction"/>.</summary>
    public Rejection? Rejection { get; init; }

    /// <summary>The index of the action that was refused; null where the whole command was.</summary>
    public int? RefusedAction { get; init; }

    /// <summary>Empty when everything asked for is so already.</summary>
    public ValueList<OrderEvent> Events { get; init; }

    /// <summary>The order after the events, with its totals, but with the version and update time of before.</summary>
    public Order? Order { get; init; }

    /// <summary>
    /// The order has been anonymized: with the events, everything that is stored of it becomes what <see cref="PersonalData"/> makes of it.
    /// The events follow upon the erased order already.
    /// </summary>
    public bool Erases { get; init; }

    /// <summary>What other grains are asked once this is durable; never without an event that tells of it.</summary>
    public ValueList<OrderEffect> Effects { get; init; }
}
