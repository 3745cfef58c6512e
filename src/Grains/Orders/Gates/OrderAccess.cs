namespace OrderGrains.Orders;

/// <summary>Who may touch an order at all, asked before any action is looked at.</summary>
public static class OrderAccess
{
    /// <summary>The answer about an order of a market the caller does not serve: nothing of the order.</summary>
    public static readonly OrderReply NotServed =
        new() { Outcome = OrderOutcome.NotFound, Rejection = Rejection.Of(RejectionCode.WrongMarket) };

    /// <summary>
    /// The refusal, or null. The caller must serve the order's market, at every door, and its role must have the right to change, or to
    /// create, orders through this one. Commerce Layer's storefront may change draft and pending orders, of guests or of the customer who
    /// has logged in (Commerce Layer page, A3).
    /// </summary>
    public static RejectionCode? Refusal(Order order, OrderCommand command)
    {
        if (!command.Markets.Serves(order.Market) || IsGone(order, command.Door) || IsSomebodyElses(order, command))
            return RejectionCode.WrongMarket;
        var needed = command.Actions is [ImportOrder { Replace: false }, ..] ? DoorRights.Create : DoorRights.Write;
        if (!RoleRights.Of(command.Role, command.Door).Allow(needed))
            return RejectionCode.NotPermitted;
        return command.Role == CallerRole.Storefront && !order.StatusIs(OrderStatus.Draft, OrderStatus.Pending)
            ? RejectionCode.NotPermitted
            : null;
    }

    /// <summary>
    /// An order that its customer has logged in for is there for no other of Commerce Layer's storefront; at Elastic Path's door a
    /// customer who has logged in has no orders but their own.
    /// </summary>
    private static bool IsSomebodyElses(Order order, OrderCommand command) => command.Door switch
    {
        Door.CommerceLayer => command.Role == CallerRole.Storefront && !order.IsSeenBy(command.Customer),
        Door.ElasticPath => command.Customer is { } customer && !order.IsOf(customer),
        _ => false,
    };

    /// <summary>What was deleted is for the doors that know deletion like an order of a market that nobody serves.</summary>
    private static bool IsGone(Order order, Door door) => door is Door.CommerceLayer or Door.ElasticPath && order.IsDeleted();
}
