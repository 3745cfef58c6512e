namespace OrderGrains.Orders;

/// <summary>The domain as one pure function, which knows neither Orleans nor HTTP nor a clock.</summary>
public static class OrderDecider
{
    /// <summary>
    /// Decides a command, all of its actions or none: first who may touch the order, then whether what the request refers
    /// to exists, then for each action the lifecycle table, the
    /// door's gate and the rule of the action itself, at last whether the caller serves what came of it and how long its lists have become.
    /// </summary>
    /// <param name="order">The order as it stands, with all that is derived of it; null only for an <see cref="ImportOrder"/>.</param>
    /// <param name="command">What is asked.</param>
    /// <param name="now">The time the events bear, UTC.</param>
    /// <exception cref="ArgumentNullException">There is no order and the first action is not an import.</exception>
    public static Decision Decide(Order? order, OrderCommand command, DateTimeOffset now)
    {
        if (command.Actions is not [ImportOrder, ..])
            ArgumentNullException.ThrowIfNull(order);
        if (OrderAccess.Refusal(order ?? ((ImportOrder)command.Actions[0]).Order, command) is { } code)
            return new() { Rejection = Rejection.Of(code) };

        if (command.Unresolved.Count > 0)
            return new() { Rejection = new() { Code = RejectionCode.InvalidFields, Problems = command.Unresolved } };

        var decision = new DecisionBuilder(command, now) { Order = order };
        for (var i = 0; i < command.Actions.Count; i++)
        {
            if (decision.Do(command.Actions[i]) is { } rejection)
                return new() { Rejection = rejection, RefusedAction = i };
        }

        if (!command.Markets.Serves(decision.Order?.Market))
            return new() { Rejection = Rejection.Of(RejectionCode.WrongMarket) };
        FieldProblem[] tooLong = decision.Order is { } after && !ReferenceEquals(after, order) && !LimitExemption.Covers(command)
            ? [.. ListLimits.Find(order, after)]
            : [];
        return tooLong.Length == 0
            ? decision.Decision
            : new() { Rejection = new() { Code = RejectionCode.InvalidFields, Problems = [.. tooLong] } };
    }
}
