namespace OrderGrains.Orders;

/// <summary>The domain in two pure functions; neither knows Orleans, HTTP or a clock.</summary>
public static class OrderDecider
{
    /// <summary>
    /// Decides a command, all of its actions or none: first who may touch the order, then for each action the lifecycle table, the
    /// door's gate and the rule of the action itself.
    /// </summary>
    /// <param name="order">The order as it stands; null only for an <see cref="ImportOrder"/>.</param>
    /// <param name="command">What is asked.</param>
    /// <param name="now">The time the events bear, UTC.</param>
    public static Decision Decide(Order? order, OrderCommand command, DateTimeOffset now) =>
        throw new NotImplementedException();
}
