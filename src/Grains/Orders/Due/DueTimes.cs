namespace OrderGrains.Orders;

/// <summary>When something of an order happens by itself.</summary>
public static class DueTimes
{
    /// <summary>
    /// The earliest time at which a payment lapses, a gateway is asked again or a simulated courier moves; null where nothing does.
    /// </summary>
    /// <param name="order">With what is derived of it.</param>
    public static DateTimeOffset? Next(Order order)
    {
        DateTimeOffset? next = CourierRules.CanMove(order) ? order.Courier!.NextAt : null;
        foreach (var payment in order.Payments.AsSpan())
        {
            if (payment.ExpiresAt is { } end && !(end >= next) && LapseRules.CanLapse(order, payment))
                next = end;
            foreach (var movement in payment.Movements.AsSpan())
            {
                if (movement.AskAt is { } ask && !(ask >= next) && movement.IsAwaited)
                    next = ask;
            }
        }

        return next;
    }
}
