namespace OrderGrains.Orders;

/// <summary>Payments that end by themselves: a link that nobody followed, an authorization that was not captured.</summary>
internal static class LapseRules
{
    public static ActionResult Lapse(Order order, FallDue due, DateTimeOffset now)
    {
        var lapsed = order;
        foreach (var payment in order.Payments.Where(payment => payment.ExpiresAt <= due.At && CanLapse(order, payment)).ToArray())
            lapsed = VoidRules.Lapse(lapsed, payment, now);
        return SettlementRules.GoOn(order, lapsed, now);
    }

    /// <summary>
    /// Something is authorized with it or under way, or it is the way in which an order that is not cancelled is still to be paid.
    /// </summary>
    public static bool CanLapse(Order order, OrderPayment payment) => payment.ExpiredAt is null
        && (order.IsOpen(payment)
            || payment.Movements.Any(movement => movement.IsAttempt && movement.State == MovementState.Pending)
            || (!order.IsCancelled() && order.MainPayment?.Id == payment.Id && Balances.Of(order).Missing > 0));
}
