namespace OrderGrains.Orders;

/// <summary>How authorizations and attempts end without money having moved.</summary>
internal static class VoidRules
{
    /// <summary>All open authorizations end, or the one that is named.</summary>
    public static ActionResult Void(Order order, OrderAction action, DateTimeOffset now)
    {
        if (action is not MoveMoney { Parent: { } named })
            return SettlementRules.GoOn(order, Void(order, now), now);
        var (authorization, open) = order.OpenAuthorizations.FirstOrDefault(entry => entry.Authorization.Id == named);
        if (authorization is not null)
            return Void(order, authorization, open, now);
        return order.Movements.Any(entry => entry.Movement.Id == named && IsPending(entry.Movement))
            ? SettlementRules.GoOn(order, order.WithEach(one => one.Id == named, one => GiveUp(one, now)), now)
            : Rejection.Invalid(action.Verb, new FieldProblem("parent", ProblemKind.Invalid));
    }

    /// <summary>
    /// All open authorizations end, and what is pending is withdrawn. A gateway that carries it out all the same is asked to undo it.
    /// </summary>
    public static Order Void(Order order, DateTimeOffset now)
    {
        order = Withdraw(order, now);
        foreach (var (authorization, open) in order.OpenAuthorizations.ToArray())
            order = Void(order, authorization, open, now);
        return order;
    }

    /// <summary>What is left of one authorization ends.</summary>
    public static Order Void(Order order, Movement authorization, long open, DateTimeOffset now) =>
        order.Begin(new() { Id = "", Kind = MovementKind.Void, Amount = open, Parent = authorization.Id }, now);

    /// <summary>
    /// An attempt fails: the one that is under review, else one that was made for all that is missing or that a gateway was asked for; what
    /// that one still does is undone.
    /// </summary>
    public static Order Decline(Order order, DateTimeOffset now)
    {
        var attempted = order.AttemptedAtGateways;
        if (attempted == 0 && order.Balance.Pending > 0)
            return order.WithEach(IsPending, movement => End(movement, MovementState.Failed, now));
        var failed = Attempt(order, MovementState.Failed);
        return Withdraw(order, now).WithLast(attempted > 0 ? failed with { Amount = attempted } : failed, now);
    }

    /// <summary>The gateway looks at a payment before it says yes or no.</summary>
    public static Order Review(Order order, DateTimeOffset now) =>
        order.WithMovement(Attempt(order, MovementState.Pending), now);

    /// <summary>The link or the authorization lapses, and with it the payment.</summary>
    public static Order Expire(Order order, DateTimeOffset now)
    {
        var begun = order.Payments.Count > 0 ? order : order with { Payments = [order.NewPayment()] };
        var last = begun.Payments[^1].Id;
        foreach (var payment in begun.Payments.Where(payment => payment.Id == last || begun.IsOpen(payment)).ToArray())
            begun = Lapse(begun, payment, now);
        return Withdraw(begun, now);
    }

    /// <summary>
    /// One payment is over: what was authorized with it has lapsed, which its gateway is told, and what is pending is withdrawn.
    /// </summary>
    public static Order Lapse(Order order, OrderPayment payment, DateTimeOffset now)
    {
        foreach (var (authorization, open) in order.OpenAuthorizations.Where(entry => payment.Holds(entry.Authorization)).ToArray())
        {
            order = order.Begin(
                new() { Id = "", Kind = MovementKind.Void, Amount = open, Parent = authorization.Id, Reason = "expired" }, now);
        }

        var ended = order.Payments.First(other => other.Id == payment.Id);
        return order.WithPayment(
            ended.WithEach(IsPending, movement => GiveUp(movement, now)) with { ExpiredAt = now });
    }

    /// <summary>What is pending to be authorized or taken, withdrawn.</summary>
    public static Order Withdraw(Order order, DateTimeOffset now) =>
        order.WithEach(IsPending, movement => GiveUp(movement, now));

    /// <summary>What gateways are to authorize or to take is not waited for any more.</summary>
    public static Order GiveUp(Order order, DateTimeOffset now) =>
        order.WithEach(movement => movement.IsAtGateway && movement.IsAttempt, movement => GiveUp(movement, now));

    /// <summary>The movement as it ended; its gateway is not asked again.</summary>
    public static Movement End(Movement movement, MovementState state, DateTimeOffset now) =>
        movement with { State = state, SettledAt = now, AskAt = null };

    /// <summary>The movement given up; its gateway is asked what it has done of it until it says so.</summary>
    public static Movement GiveUp(Movement movement, DateTimeOffset now)
    {
        var ended = End(movement, MovementState.Cancelled, now);
        return movement.IsAtGateway ? Asked(ended, now) with { Withdrawn = true } : ended;
    }

    /// <summary>The movement as its gateway is asked once more.</summary>
    public static Movement Asked(Movement movement, DateTimeOffset now) =>
        movement with { Asks = movement.Asks + 1, AskAt = AskSchedule.Next(now, movement.Asks + 1) };

    private static bool IsPending(Movement movement) => movement.IsAttempt && movement.State == MovementState.Pending;

    private static Movement Attempt(Order order, MovementState state) =>
        new() { Id = "", Kind = MovementKind.Authorize, State = state, Amount = order.Balance.Missing };
}
