using OrderGrains.Customers;
using OrderGrains.Values;

namespace OrderGrains.Orders;

/// <summary>
/// What orders take that is kept elsewhere, of every kind. They take it when they are placed, before any gateway is asked, and give it back
/// when they are pending again or cancelled; what editing has changed is made good when it ends.
/// </summary>
internal static class Takings
{
    private static readonly ValueList<ITaking> Kinds = [new StockTaking(), new GiftCardCharging(), new CouponUsing()];

    /// <summary>The order after its status has moved, with what it has taken then.</summary>
    /// <param name="before">The order before.</param>
    /// <param name="after">The order after it, with its totals.</param>
    /// <param name="command">Says what is held.</param>
    /// <param name="now">When.</param>
    public static ActionResult Follow(Order before, Order after, OrderCommand command, DateTimeOffset now) => after.Status switch
    {
        OrderStatus.Draft or OrderStatus.Pending or OrderStatus.Cancelled => GiveBack(after),
        OrderStatus.Placing or OrderStatus.Placed when before.Status != OrderStatus.Placing && !IsLookedAhead(command) =>
            Take(after, command.Held, now),
        _ => after,
    };

    /// <summary>What the others are told of it.</summary>
    public static IEnumerable<OrderEffect> Between(Order before, Order after)
    {
        foreach (var kind in Kinds)
        {
            foreach (var effect in kind.Between(before, after))
                yield return effect;
        }
    }

    /// <summary>Nothing is held yet for a command that is only decided: what has to be, its outcome tells.</summary>
    private static bool IsLookedAhead(OrderCommand command) => command is { DryRun: true, Held: null };

    private static Order GiveBack(Order order)
    {
        foreach (var kind in Kinds)
            order = kind.GiveBack(order);
        return order;
    }

    private static ActionResult Take(Order order, HeldItems? held, DateTimeOffset now)
    {
        ActionResult result = order;
        foreach (var kind in Kinds)
        {
            if (result.Order is { } taken)
                result = kind.Take(taken, held, now);
        }

        return result;
    }
}
