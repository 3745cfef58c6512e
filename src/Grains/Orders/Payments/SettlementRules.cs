namespace OrderGrains.Orders;

/// <summary>
/// What becomes of movements that are pending. The first answer that ends one stands. A success that nobody wants any more, since the
/// attempt was withdrawn or the order cancelled meanwhile, is written down as what it is and undone.
/// </summary>
internal static class SettlementRules
{
    public static ActionResult Settle(Order order, SettleMovement told, DateTimeOffset now)
    {
        if (Find(order, told.Movement) is not { } movement)
            return Rejection.Invalid(told.Verb, new FieldProblem("movement", ProblemKind.Invalid));
        if (movement is { IsAwaited: true, State: MovementState.Cancelled } && told.State != MovementState.Succeeded)
            return order.WithEach(one => one.Id == movement.Id, one => one with { AskAt = null });
        if (!Takes(order, movement, told.State))
            return order;

        var state = movement.Kind == MovementKind.Void && IsOver(order, movement) ? MovementState.Succeeded : told.State;
        var ended = VoidRules.End(movement, state, now) with
        {
            ExternalId = told.ExternalId ?? movement.ExternalId,
            Reason = told.Reason ?? movement.Reason,
            Withdrawn = movement.Withdrawn || (movement is { IsAtGateway: true, IsAttempt: true } && order.IsCancelled()),
        };
        var settled = order.WithEach(one => one.Id == movement.Id, _ => ended);
        return ended.State == MovementState.Succeeded
            ? GoOn(Succeeded(settled, ended, now), isWanted: !ended.IsUndone, now)
            : GoOn(EndWhatIsOver(settled, ended, now), isWanted: false, now);
    }

    /// <summary>
    /// An attempt is given up at once, since a success that comes late is undone. What rests on another movement cannot be undone, so its
    /// gateway has to agree.
    /// </summary>
    public static ActionResult Withdraw(Order order, WithdrawMovement withdraw, DateTimeOffset now)
    {
        if (Find(order, withdraw.Movement) is not { } movement || movement.State is MovementState.Succeeded or MovementState.Failed)
            return Rejection.Invalid(withdraw.Verb, new FieldProblem("movement", ProblemKind.Invalid));
        if (order.Payments.Any(payment => payment.IsUndone(movement)))
            return Rejection.Of(RejectionCode.IllegalTransition, withdraw.Verb);
        if (movement.State == MovementState.Cancelled || movement.Withdrawn)
            return order;
        return GoOn(
            order.WithEach(
                one => one.Id == movement.Id,
                one => one.IsAtGateway && !one.IsAttempt
                    ? VoidRules.Asked(one, now) with { Withdrawn = true }
                    : VoidRules.GiveUp(one, now)),
            isWanted: false,
            now);
    }

    /// <summary>Gateways that have not answered in time are asked again.</summary>
    public static Order AskAgain(Order order, FallDue due, DateTimeOffset now) =>
        order.WithEach(movement => movement.IsAwaited && movement.AskAt <= due.At, movement => VoidRules.Asked(movement, now));

    /// <summary>
    /// Once no gateway is to be waited for, the placing of an order goes on, or ends where the order is to be paid in another way. On hold
    /// nothing more is begun. What has been taken is not left on an order that is not placed.
    /// </summary>
    /// <param name="order">The order.</param>
    /// <param name="isWanted">Whether the last answer was the one that was hoped for.</param>
    /// <param name="now">When.</param>
    public static ActionResult GoOn(Order order, bool isWanted, DateTimeOffset now)
    {
        if (order.Status != OrderStatus.Placing || order.AttemptedAtGateways > 0)
            return order;
        var balanced = order with { Balance = Balances.Of(order) };
        if (balanced.Balance is { Missing: 0 } or { Captured: > 0 })
            return PlaceRules.Complete(balanced, now);
        return isWanted && !order.OnHold ? PlaceRules.Place(balanced, now) : order with { Status = OrderStatus.Pending };
    }

    /// <summary>The same where what gateways were asked for was given up.</summary>
    /// <param name="before">The order as it was.</param>
    /// <param name="after">The order with nothing at a gateway.</param>
    /// <param name="now">When.</param>
    public static ActionResult GoOn(Order before, Order after, DateTimeOffset now) =>
        before.AttemptedAtGateways > 0 ? GoOn(after, isWanted: false, now) : after;

    private static Order Succeeded(Order order, Movement movement, DateTimeOffset now) => movement switch
    {
        { Kind: MovementKind.Authorize, IsUndone: true } => VoidRules.Void(order, movement, movement.Amount, now),
        { Kind: MovementKind.Capture } when movement.IsUndone || order.IsCancelled() => order.Begin(
            new() { Id = "", Kind = MovementKind.Refund, Amount = movement.Amount, Parent = movement.Id }, now),
        { Kind: MovementKind.Capture } => MoneyRules.EndWhenPaid(order, now),
        _ => order,
    };

    /// <summary>What a capture that failed leaves of its authorization ends where the order or the payment has ended meanwhile.</summary>
    private static Order EndWhatIsOver(Order order, Movement failed, DateTimeOffset now)
    {
        var (authorization, open) = order.OpenAuthorizations.FirstOrDefault(entry => entry.Authorization.Id == failed.Parent);
        return authorization is not null && failed.Kind == MovementKind.Capture
            && (order.IsCancelled() || order.IsVoided(authorization) || IsOver(order, failed))
            ? VoidRules.Void(order, authorization, open, now)
            : order;
    }

    /// <summary>The payment has lapsed: nothing of it can be left open.</summary>
    private static bool IsOver(Order order, Movement movement) =>
        order.Payments.Any(payment => payment.ExpiredAt is not null && payment.Holds(movement));

    /// <summary>What undoes another movement is asked for until it has succeeded.</summary>
    private static bool Takes(Order order, Movement movement, MovementState told) => movement.State switch
    {
        MovementState.Pending => told == MovementState.Succeeded || !order.Payments.Any(payment => payment.IsUndone(movement)),
        MovementState.Cancelled => told == MovementState.Succeeded && movement is { Withdrawn: true, IsAttempt: true },
        _ => false,
    };

    private static Movement? Find(Order order, string id) =>
        order.Movements.Select(entry => entry.Movement).FirstOrDefault(movement => movement.Id == id);
}
