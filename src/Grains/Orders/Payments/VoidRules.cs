using OrderGrains.Values;

namespace OrderGrains.Orders;

/// <summary>How authorizations and attempts end without money having moved.</summary>
internal static class VoidRules
{
    /// <summary>All open authorizations end, and what is pending is withdrawn.</summary>
    public static Order Void(Order order, DateTimeOffset now) => Close(MoneyRules.Withdraw(order), reason: null, now);

    /// <summary>An attempt fails: the one that is pending, else one that was made for all that is missing.</summary>
    public static Order Decline(Order order, DateTimeOffset now) => order.Balance.Pending > 0
        ? order.WithPending(movement => movement with { State = MovementState.Failed })
        : order.WithMovement(Attempt(order, MovementState.Failed), now);

    /// <summary>The gateway looks at a payment before it says yes or no.</summary>
    public static Order Review(Order order, DateTimeOffset now) =>
        order.WithMovement(Attempt(order, MovementState.Pending), now);

    /// <summary>The link or the authorization lapses, and with it the payment.</summary>
    public static Order Expire(Order order, DateTimeOffset now)
    {
        var closed = Close(MoneyRules.Withdraw(order), "expired", now);
        var ended = closed.Payments.Count > 0 ? closed : closed with { Payments = [closed.NewPayment()] };
        return ended with
        {
            Payments = ended.Payments.Select((payment, index) =>
                index == ended.Payments.Count - 1 || IsOpen(order, payment) ? payment with { ExpiredAt = now } : payment).ToValueList(),
        };
    }

    private static bool IsOpen(Order order, OrderPayment payment) =>
        order.OpenAuthorizations.Any(entry => payment.Movements.Any(movement => movement.Id == entry.Authorization.Id));

    private static Order Close(Order order, string? reason, DateTimeOffset now)
    {
        foreach (var (authorization, open) in order.OpenAuthorizations.ToArray())
        {
            order = order.WithMovement(
                new() { Id = "", Kind = MovementKind.Void, Amount = open, Parent = authorization.Id, Reason = reason }, now);
        }

        return order;
    }

    private static Movement Attempt(Order order, MovementState state) =>
        new() { Id = "", Kind = MovementKind.Authorize, State = state, Amount = order.Balance.Missing };
}
